import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type APIRequestContext, type APIResponse, expect } from "@playwright/test";
import { findFreePortFrom } from "@/scripts/ports";
import { startApp } from "@/scripts/start-app";
import { test } from "@/tests/browser/support/fixtures";
import { type RawRequest, sendRawRequest } from "@/tests/browser/support/raw-request";
import { signIn } from "@/tests/browser/support/sign-in";
import { createAccount } from "@/tests/browser/support/simulator";

test("every answer carries the security headers, whatever it is", async ({ page }) => {
  await signIn(page, await createAccount({ movies: 5 }));
  const { request } = page.context();
  // Not every library has an image on its overview.
  await page.goto("/library");
  const image = await page.getByRole("main").locator("img").first().getAttribute("src");
  const paths = [
    "/",
    "/overview",
    "/settings",
    "/nowhere",
    "/api/health",
    "/api/sync/progress",
    "/api/export",
    "/api/nowhere",
    "/api/auth/session",
    "/icon.svg",
    "/manifest.webmanifest",
    "/images/posters/1/0_m.webp",
    "/images/posters/..%2f..%2fetc/passwd",
    image ?? "",
    ...(await listBuiltFiles(request)),
    "/_next/static/nothing.js",
  ];
  for (const path of paths) expectGuarded(path, await request.get(path));
});

const SITE = "https://watchfolio.example";
const FORM = { Origin: SITE, "Content-Type": "multipart/form-data; boundary=xx" };
const createFormBody = (name: string, value: string) =>
  `--xx\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--xx--\r\n`;

/** What is answered by Next before the proxy, by the proxy, by Next after it, by files, by routes and by pages. */
const KINDS: [status: number, request: Omit<RawRequest, "url">][] = [
  [200, { target: "/" }],
  [307, { target: "/overview" }],
  [404, { target: "/nowhere" }],
  [308, { target: "//x" }],
  [308, { target: "/x/" }],
  [308, { target: "/x//" }],
  [308, { target: "/\\x" }],
  [308, { target: "/api/health/" }],
  [308, { target: "/_next/static/chunks/" }],
  [400, { target: "*" }],
  [400, { target: "/%ff" }],
  [400, { target: "/_next/static/%ff" }],
  [404, { target: "/_next/static/nothing.js" }],
  [404, { target: "/_next/nothing" }],
  [404, { target: "/_next/data/x/y.json" }],
  [200, { target: "/icon.svg" }],
  [200, { target: "/favicon.ico" }],
  [405, { target: "/icon.svg", method: "POST" }],
  [200, { target: "/manifest.webmanifest" }],
  [200, { target: "/api/health" }],
  [405, { target: "/api/health", method: "DELETE" }],
  [404, { target: "/api/nowhere" }],
  [401, { target: "/api/cron/sync" }],
  [401, { target: "/api/metrics" }],
  [401, { target: "/api/backup", method: "POST", headers: FORM, body: "junk" }],
  [200, { target: "/api/auth/csrf" }],
  [415, { target: "/api/auth/signout", method: "POST" }],
  [404, { target: "/shared/x/image" }],
  [405, { target: "/", method: "TRACE" }],
  [405, { target: "/", method: "PUT" }],
  [403, { target: "/", method: "POST", headers: { ...FORM, Origin: "https://evil.example" } }],
  [400, { target: "/", method: "POST", headers: FORM, body: "junk" }],
  [413, { target: "/", method: "POST", headers: FORM, body: "x".repeat(1024 * 1024 + 1) }],
  [303, { target: "/", method: "POST", headers: FORM, body: createFormBody(`$ACTION_ID_${"0".repeat(42)}`, "") }],
];

const EACH_ONCE = [
  "content-security-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
  "permissions-policy",
  "referrer-policy",
  "strict-transport-security",
  "x-content-type-options",
  "x-frame-options",
];

test("under https every kind of answer has every header once, and no cookie travels in the clear", async ({
  request,
}) => {
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), "watchfolio-https-"));
  const secret = randomBytes(32).toString("base64");
  const port = await findFreePortFrom(20_000 + Math.floor(Math.random() * 10_000));
  const env = { NEXTAUTH_URL: SITE, NEXTAUTH_SECRET: secret, DATA_DIR: folder, DATABASE_URL: "" };
  const app = await startApp(port, env, join(folder, "app.log"));
  const url = `http://localhost:${port}`;
  try {
    const files = (await listBuiltFiles(request)).map((target): (typeof KINDS)[number] => [200, { target }]);
    for (const [status, kind] of [...KINDS, ...files]) {
      const answer = await sendRawRequest({ url, ...kind });
      const name = `${kind.method ?? "GET"} ${kind.target.slice(0, 60)}`;
      expect([name, answer.status]).toEqual([name, status]);
      const lacking = EACH_ONCE.filter((header) => answer.headers.get(header)?.length !== 1);
      expect([name, lacking]).toEqual([name, []]);
      expect([name, answer.headers.get("strict-transport-security")]).toEqual([name, ["max-age=63072000"]]);
      const [policy = ""] = answer.headers.get("content-security-policy") ?? [];
      expect([name, policy]).toEqual([name, expect.stringContaining("default-src 'none'")]);
      for (const cookie of answer.headers.get("set-cookie") ?? [])
        expect([name, cookie]).toEqual([name, expect.stringMatching(/; Secure(;|$)/i)]);
    }
    const themes = await (await request.get("/")).text();
    const [, action = ""] = /name="(\$ACTION_ID_\w+)"/.exec(themes) ?? [];
    const body = createFormBody(action, "").replace("--xx--\r\n", () => createFormBody("theme", "dark"));
    const chosen = await sendRawRequest({ url, target: "/", method: "POST", headers: FORM, body });
    const [cookie = ""] = chosen.headers.get("set-cookie")?.filter((set) => set.startsWith("theme=")) ?? [];
    for (const flag of ["theme=dark", "Path=/", "HttpOnly", "Secure", "SameSite=lax"])
      expect(cookie.split("; ")).toContainEqual(flag);
  } finally {
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

test("a browser's choices are kept where no script reads them", async ({ page }) => {
  await signIn(page, await createAccount({ movies: 5 }));
  await page.getByRole("button", { name: "Dark" }).first().click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.goto("/library");
  await page.getByRole("button", { name: "Table" }).click();
  await expect(page.getByRole("table")).toBeVisible();
  const kept = (await page.context().cookies()).filter(({ name }) => ["theme", "library-view"].includes(name));
  expect(kept.map(({ path, httpOnly, sameSite }) => ({ path, httpOnly, sameSite }))).toEqual(
    Array(2).fill({ path: "/", httpOnly: true, sameSite: "Lax" }),
  );
  expect(await page.evaluate(() => document.cookie)).toBe("");
});

test("the icon is there for who asks for it by its old name", async ({ request }) => {
  const answer = await request.get("/favicon.ico");
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "image/svg+xml"]);
});

test("an address that cannot be decoded is refused, signed in or not", async ({ page, request }) => {
  await signIn(page, await createAccount());
  for (const who of [request, page.context().request])
    for (const path of ["/title/tv/%ff", "/review/%ff", "/shared/%ff", "/overview/%ff"]) {
      // A keep-alive connection may end just when it is used again.
      const answer = await who.get(path, { maxRedirects: 0, maxRetries: 1 });
      expectGuarded(path, answer);
      expect([path, answer.status()]).toEqual([path, 400]);
    }
});

test("more than a form may hold is refused before it is read, signed in or not", async ({ page, request }) => {
  await signIn(page, await createAccount());
  for (const who of [request, page.context().request]) {
    const answer = await who.post("/library", { multipart: { note: "x".repeat(1024 * 1024) } });
    expectGuarded("/library", answer);
    expect([answer.status(), await answer.text()]).toEqual([413, "This is more than a page can be sent."]);
  }
});

test("only what is the same for everybody is rendered before it is asked for, and no cache may keep the rest", async ({
  page,
}) => {
  const { routes, dynamicRoutes } = JSON.parse(readFileSync(".next/prerender-manifest.json", "utf8"));
  expect(Object.keys(routes).sort()).toEqual(["/_global-error", "/icon.svg", "/manifest.webmanifest"]);
  expect(dynamicRoutes).toEqual({});
  await signIn(page, await createAccount({ movies: 1 }));
  for (const path of ["/", "/overview", "/library", "/stats", "/review", "/settings"])
    for (const script of ["", "rsc", "rsc next-router-prefetch"]) {
      const headers = Object.fromEntries(script.split(" ").flatMap((name) => (name ? [[name, "1"]] : [])));
      const { "cache-control": kept } = (await page.request.get(path, { headers })).headers();
      expect([path, script, kept]).toEqual([path, script, expect.stringMatching(/private.*no-store/)]);
    }
});

test("an installation whose operator named no contact has no security.txt, and says so", async ({ request }) => {
  const answer = await request.get("/.well-known/security.txt");
  expectGuarded("/.well-known/security.txt", answer);
  expect([answer.status(), await answer.text()]).toEqual([404, "The operator named no contact."]);
});

test("a visitor's redirect carries them too", async ({ request }) => {
  expectGuarded("/overview", await request.get("/overview", { maxRedirects: 0 }));
});

test("every script of a page has the nonce of its answer, and no two answers share one", async ({ request }) => {
  const nonces = [];
  for (const path of ["/", "/", "/nowhere"]) {
    const response = await request.get(path);
    const nonce = /'nonce-([^']+)'/.exec(response.headers()["content-security-policy"] ?? "")?.[1];
    const scripts = (await response.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
    nonces.push(nonce);
  }
  expect(new Set(nonces).size).toBe(nonces.length);
});

test("a poster is kept for ever, and visitors get it only after a signed-in person has seen it", async ({
  page,
  request,
}) => {
  // One that no other test can have looked for.
  const unseen = await request.get(`/images/posters/1/${Math.floor(Math.random() * 1e12)}_m.webp`);
  expect([unseen.status(), unseen.headers()["cache-control"]]).toEqual([200, "no-store"]);

  await signIn(page, await createAccount({ movies: 5 }));
  await page.goto("/library");
  const source = await page.getByRole("main").locator("img").first().getAttribute("src");
  await page.request.get(source ?? "");
  const seen = await request.get(source ?? "");
  expect(seen.headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(seen.headers()["content-type"]).toBe("image/svg+xml");
});

test("an image opened as a document may run nothing", async ({ request }) => {
  const response = await request.get("/images/posters/1/0_m.webp");
  expect(response.headers()["content-security-policy"]).toContain("default-src 'none'");
  expect(response.headers()["content-security-policy"]).toContain("sandbox");
});

function expectGuarded(path: string, response: APIResponse): void {
  const headers = response.headers();
  expect({ path, ...headers }).toMatchObject({
    path,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "permissions-policy": expect.stringMatching(/(?=.*\bcamera=\(\))(?=.*\bpublickey-credentials-get=\(\))/),
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
  });
  const policies = response.headersArray().filter(({ name }) => name.toLowerCase() === "content-security-policy");
  expect([path, policies.length]).toEqual([path, 1]);
  const scripts = /script-src ([^;]*)/.exec(headers["content-security-policy"] ?? "")?.[1] ?? "";
  expect([path, scripts]).toEqual([path, expect.not.stringMatching(/unsafe-(inline|eval)/)]);
  expect([path, headers["strict-transport-security"], headers["x-powered-by"]]).toEqual([path, undefined, undefined]);
}

/** The scripts and styles that the landing page loads. */
async function listBuiltFiles(request: APIRequestContext): Promise<string[]> {
  const html = await (await request.get("/")).text();
  const files = [...html.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+)"/g)].map(([, file = ""]) => file);
  expect(files.length).toBeGreaterThan(2);
  return files;
}
