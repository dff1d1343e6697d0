import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { captureLog } from "@/tests/app/capture-log";

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllEnvs());

/** A new module, because the configuration is read once. */
async function logWith(environment: Record<string, string>) {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  return (await import("./log")).log;
}

const PRODUCTION = { NODE_ENV: "production", NEXTAUTH_SECRET: "a-secret-of-the-operator" };

test("in production a line is one JSON object, with any content", async () => {
  const log = await logWith(PRODUCTION);
  const lines = captureLog();
  log.error('Signing in failed\n{"level":"info"}', { reason: "x\r\ny", error: new Error("a-secret-of-the-operator") });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^[^\n\r]*\n$/);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    level: "error",
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    message: 'Signing in failed\\n{"level":"info"}',
    reason: "x\\r\\ny",
    error: { name: "Error", message: "[removed]" },
  });
});

test("elsewhere it is a readable line", async () => {
  const log = await logWith({ NODE_ENV: "test" });
  const lines = captureLog();
  log.warn("The calendar could not be read.", { file: "2026-11" });
  expect(lines.join("")).toMatch(/^\d\d:\d\d:\d\d warn The calendar could not be read\. file="2026-11"\n$/);
});

test.each([
  ["error", ["error"]],
  ["warn", ["error", "warn"]],
  ["info", ["error", "warn", "info"]],
  ["debug", ["error", "warn", "info", "debug"]],
  ["silent", []],
])("LOG_LEVEL=%s lets through %j", async (LOG_LEVEL, levels) => {
  const log = await logWith({ ...PRODUCTION, LOG_LEVEL });
  const lines = captureLog();
  for (const level of ["error", "warn", "info", "debug"] as const) log[level]("Something happened.");
  expect(lines.map((line) => JSON.parse(line).level)).toEqual(levels);
});

test("a configuration that cannot be read does not keep a line back", async () => {
  const log = await logWith({ ...PRODUCTION, PORT: "none" });
  const lines = captureLog();
  log.error("Something happened.");
  expect(lines).toHaveLength(1);
});
