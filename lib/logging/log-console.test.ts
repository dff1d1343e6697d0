import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { captureLog } from "@/tests/app/capture-log";

const { error, warn } = console;
const REQUEST = { method: "GET", path: "/title/tv/1?code=abcdefgh", headers: { "x-request-id": "request-1234" } };
const CONTEXT = { routerKind: "App Router", routePath: "/title/[kind]/[simklId]", routeType: "render" } as const;

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv("NODE_ENV", "production");
  vi.stubEnv("NEXTAUTH_SECRET", "a-secret-of-the-operator");
});
afterEach(() => {
  Object.assign(console, { error, warn });
  vi.unstubAllEnvs();
});

test("output of a package becomes one line of the log", async () => {
  const { redirectConsole } = await import("./log-console");
  const lines = captureLog();
  redirectConsole();
  console.error("⨯ Failed for %s\nroot: %o", "a\u001b[2Jb", { token: "simkl_at_abcdefgh" });
  console.warn(new Error("first\nsecond"));
  expect(lines).toHaveLength(2);
  const [printed, failure] = lines.map((line) => JSON.parse(line));
  expect(printed).toMatchObject({ level: "error", message: expect.stringContaining("a\\u{1b}[2Jb\\nroot:") });
  expect(printed.message).not.toContain("simkl_at_");
  expect(failure).toMatchObject({ level: "warn", error: { message: "first\\nsecond" } });
});

test("a request that failed is one line with its id, path and digest, and without its query", async () => {
  const { logRequestError } = await import("./log-console");
  const lines = captureLog();
  const failure = Object.assign(new Error("The title has no kind."), { digest: "1234567890" });
  await logRequestError(failure, REQUEST, { ...CONTEXT, revalidateReason: undefined });
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    level: "error",
    message: "A request failed.",
    requestId: "request-1234",
    method: "GET",
    path: "/title/tv/1",
    route: "/title/[kind]/[simklId]",
    digest: "1234567890",
    error: { message: "The title has no kind.", stack: expect.arrayContaining([expect.stringMatching(/^at /)]) },
  });
  expect(lines[0]).not.toContain("abcdefgh");
});

test("in development what Next prints stays as it is", async () => {
  vi.stubEnv("NODE_ENV", "development");
  const { redirectConsole } = await import("./log-console");
  redirectConsole();
  expect([console.error, console.warn]).toEqual([error, warn]);
});
