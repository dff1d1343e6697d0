import { readFileSync } from "node:fs";
import { type APIRequestContext, type APIResponse, expect } from "@playwright/test";
import { test } from "./fixtures";
import { signIn } from "./sign-in";
import { newPerson } from "./simulator";

test("every answer carries the security headers, whatever it is", async ({ page }) => {
  await signIn(page, await newPerson({ films: 5 }));
  const { request } = page.context();
  const image = await page.getByRole("main").locator("img").first().getAttribute("src");
  const paths = [
    "/",
    "/overview",
    "/settings",
    "/nowhere",
    "/api/health",
    "/api/import",
    "/api/export",
    "/api/nowhere",
    "/api/auth/session",
    "/icon.svg",
    "/manifest.webmanifest",
    "/images/posters/1/0_m.webp",
    "/images/posters/..%2f..%2fetc/passwd",
    image ?? "",
    ...(await builtFiles(request)),
    "/_next/static/nothing.js",
  ];
  for (const path of paths) expectGuarded(path, await request.get(path));
});

test("the icon is there for who asks for it by its old name", async ({ request }) => {
  const answer = await request.get("/favicon.ico");
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "image/svg+xml"]);
});

test("an address that cannot be decoded is refused, signed in or not", async ({ page, request }) => {
  await signIn(page, await newPerson());
  for (const who of [request, page.context().request])
    for (const path of ["/title/tv/%ff", "/review/%ff", "/shared/%ff", "/overview/%ff"]) {
      const answer = await who.get(path, { maxRedirects: 0 });
      expectGuarded(path, answer);
      expect([path, answer.status()]).toEqual([path, 400]);
    }
});

test("more than a form may hold is refused before it is read, signed in or not", async ({ page, request }) => {
  await signIn(page, await newPerson());
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
  await signIn(page, await newPerson({ films: 1 }));
  for (const path of ["/", "/overview", "/library", "/stats", "/review", "/settings"])
    for (const script of ["", "rsc", "rsc next-router-prefetch"]) {
      const headers = Object.fromEntries(script.split(" ").flatMap((name) => (name ? [[name, "1"]] : [])));
      const { "cache-control": kept } = (await page.request.get(path, { headers })).headers();
      expect([path, script, kept]).toEqual([path, script, expect.stringMatching(/private.*no-store/)]);
    }
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

test("a poster is kept for ever, and strangers get it only once somebody signed in has seen it", async ({
  page,
  request,
}) => {
  // One that no other test can have looked for.
  const unseen = await request.get(`/images/posters/1/${Math.floor(Math.random() * 1e12)}_m.webp`);
  expect([unseen.status(), unseen.headers()["cache-control"]]).toEqual([200, "no-store"]);

  await signIn(page, await newPerson({ films: 5 }));
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
    "permissions-policy": expect.stringContaining("camera=()"),
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
async function builtFiles(request: APIRequestContext): Promise<string[]> {
  const html = await (await request.get("/")).text();
  const files = [...html.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+)"/g)].map(([, file = ""]) => file);
  expect(files.length).toBeGreaterThan(2);
  return files;
}
