import { randomInt } from "node:crypto";
import { existsSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { join } from "node:path";
import { type APIRequestContext, type APIResponse, expect, type Page } from "@playwright/test";
import { z } from "zod";
import { LIMITS, type LimitName } from "@/lib/http/rate-limit";
import { queryAppDatabase } from "@/tests/browser/support/app-database";
import { getAppInfo } from "@/tests/browser/support/app-info";
import { createForwardedFor, test } from "@/tests/browser/support/fixtures";
import { signIn } from "@/tests/browser/support/sign-in";
import { createAccount, delayTitle } from "@/tests/browser/support/simulator";

/** A settings page, whose URL takes the posts of its buttons. */
const PAGE = "/settings/sessions";

test("the eleventh attempt to sign in within a minute is refused, whatever address the client claims", async ({
  request,
  page,
}) => {
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await (await request.get("/api/auth/csrf")).json());
  const { "X-Forwarded-For": own = "" } = createForwardedFor();
  const attempt = (forwardedFor: string) =>
    request.post("/api/auth/signin/simkl", {
      form: { csrfToken, callbackUrl: "/overview", json: "true" },
      headers: { "X-Forwarded-For": forwardedFor },
    });
  const spoofed = Array.from({ length: LIMITS.signIn.points }, (_, index) => `198.51.100.${index}, ${own}`);
  for (const forwardedFor of spoofed) expect((await attempt(forwardedFor)).status()).toBe(200);

  const refused = await attempt(`198.51.100.99, ${own}`);
  expect([refused.status(), Number(refused.headers()["retry-after"]) > 0]).toEqual([429, true]);
  await page.goto(z.object({ url: z.url() }).parse(await refused.json()).url);
  await expect(page.getByRole("main").getByRole("alert")).toHaveText(LIMITS.signIn.message);
  expect((await attempt(createForwardedFor()["X-Forwarded-For"] ?? "")).status()).toBe(200);
});

test("who comes back from Simkl too often reads why on a page", async ({ request }) => {
  const returnFromSimkl = () =>
    request.get("/api/auth/callback/simkl?error=access_denied", { maxRedirects: 0, headers: { Accept: "text/html" } });
  for (let count = 0; count < LIMITS.signIn.points; count += 1) expect((await returnFromSimkl()).status()).toBe(302);
  await expectTooMany(await returnFromSimkl(), "signIn");
});

test("an untrusted proxy counts by its socket, whatever headers it sends", async () => {
  const statuses: number[] = [];
  for (let count = 0; count <= LIMITS.signIn.points; count += 1)
    statuses.push(await returnFrom("127.0.0.2", `198.51.100.${count}`));
  expect(statuses).toEqual([...Array(LIMITS.signIn.points).fill(302), 429]);
});

test("the 121st click of a minute is refused with a sentence, with script and without, and others click on", async ({
  browser,
  baseURL,
  otherBrowser,
}) => {
  // In the fixture's own browser the complaints of the console about refusals would fail the test.
  const clicking = await browser.newContext({ baseURL, extraHTTPHeaders: createForwardedFor() });
  const page = await clicking.newPage();
  await signIn(page, await createAccount());
  const other = await otherBrowser.newPage();
  await signIn(other, await createAccount());
  await page.goto(PAGE);
  const clicks = await Promise.all(Array.from({ length: LIMITS.action.points }, () => post(page.request)));
  expect(clicks.filter((answer) => answer.status() === 429)).toEqual([]);
  await expectTooMany(await post(page.request), "action");

  await page.getByRole("button", { name: "Sign out", exact: false }).last().click();
  await expect(page.getByRole("status").getByText(LIMITS.action.message)).toBeVisible();
  await page.goto("/settings");
  await page.getByRole("switch").first().click();
  await expect(page.getByText(LIMITS.action.message)).toBeVisible();

  const storageState = await page.context().storageState();
  const noScriptContext = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState });
  const noScriptPage = await noScriptContext.newPage();
  await noScriptPage.goto(PAGE);
  await noScriptPage.getByRole("button", { name: /^Sign out: / }).click();
  await expect(noScriptPage.getByText(LIMITS.action.message)).toBeVisible();
  await noScriptPage.getByRole("link", { name: "Back" }).click();
  await expect(noScriptPage.getByRole("heading", { level: 1, name: "Sessions" })).toBeVisible();
  await noScriptContext.close();
  await clicking.close();

  expect((await post(other.request)).status()).not.toBe(429);
});

test("invented sessions do not help a visitor: their posts count by address", async ({ request }) => {
  const requestSignedOut = (count: number) =>
    post(request, { Cookie: `next-auth.session-token=made-up-${count}` }).then((answer) => answer.status());
  const statuses = await Promise.all(
    Array.from({ length: LIMITS.action.points + 1 }, (_, count) => requestSignedOut(count)),
  );
  expect(statuses.filter((status) => status === 429)).toHaveLength(1);
});

test("searches beyond twenty a second and files beyond twenty a minute are refused, for this person alone", async ({
  page,
  otherBrowser,
}) => {
  await signIn(page, await createAccount());
  const other = await otherBrowser.newPage();
  await signIn(other, await createAccount());
  for (const [path, limit, times] of [
    ["/api/palette?q=a", "palette", 200],
    ["/api/bulk/1", "export", 25],
  ] as const) {
    const ask = () => page.request.get(path, { headers: { Connection: "close" } });
    const answers = await Promise.all(Array.from({ length: times }, ask));
    const refused = answers.filter((answer) => answer.status() === 429);
    expect(refused.length).toBeGreaterThan(0);
    await expectTooMany(refused[0], limit);
    expect((await other.request.get(path)).status()).not.toBe(429);
  }
});

test("sixty made-up names of images cost the image host nothing", async ({ page }) => {
  await signIn(page, await createAccount());
  const names = Array.from({ length: 60 }, (_, index) => `/images/posters/991/${Date.now()}${index}_m.webp`);
  const answers = await Promise.all(names.map((name) => page.request.get(name)));
  expect(answers.every((answer) => answer.headers()["content-type"] === "image/svg+xml")).toBe(true);
  expect(answers.every((answer) => answer.headers()["cache-control"] === "no-store")).toBe(true);
  // Requested images are on disk afterwards, missing ones too.
  expect(existsSync(join(getAppInfo().dataDir, "images/posters/991"))).toBe(false);
});

test("who had 500 new images within an hour gets placeholders, and reads why", async ({ page }) => {
  const person = await createAccount({ movies: 2 });
  await signIn(page, person);
  const [row] = await queryAppDatabase<{ poster: string | null }>(
    `INSERT INTO "RateLimit" ("key", "points", "expire")
     SELECT 'imageHour:' || person."id", $2, extract(epoch FROM now() + interval '1 hour') * 1000 FROM "User" person WHERE "simklId" = $1
     ON CONFLICT ("key") DO UPDATE SET "points" = EXCLUDED."points", "expire" = EXCLUDED."expire"
     RETURNING (SELECT "poster" FROM "Title" WHERE "poster" IS NOT NULL LIMIT 1)`,
    [person.id, LIMITS.imageHour.points],
  );
  // A size that no page shows, so that it is not on disk.
  const image = `/images/posters/${row?.poster}_ca.webp`;
  const answer = await page.request.get(image);
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([429, "image/svg+xml"]);
  expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(60);
  await expectTooMany(await page.request.get(image, { headers: { Accept: "text/html" } }), "imageHour");
});

test("the third unknown title that one person has looked up at once waits for the others", async ({ page }) => {
  const person = await createAccount();
  await signIn(page, person);
  const ids = Array.from({ length: 3 }, () => randomInt(1_900_000_000, 2_000_000_000));
  for (const id of ids) await delayTitle(id, 3000);
  const answers = await Promise.all(ids.map((id) => page.request.get(`/title/movies/${id}`)));
  const refused = answers.filter((answer) => answer.status() === 429);
  expect(refused).toHaveLength(1);
  expect(Number(refused[0]?.headers()["retry-after"])).toBeGreaterThan(0);
  expect(await refused[0]?.text()).toContain("One title after the other, please");
});

async function expectTooMany(answer: APIResponse | undefined, limit: LimitName): Promise<void> {
  const { seconds, message } = LIMITS[limit];
  expect(answer?.status()).toBe(429);
  const retryAfter = Number(answer?.headers()["retry-after"]);
  expect(retryAfter).toBeGreaterThan(0);
  expect(retryAfter).toBeLessThanOrEqual(seconds);
  expect(await answer?.text()).toContain(message);
}

/** A post to a page, as its buttons send it: of an action that there is not, so that nothing but the limit is tried. */
function post(request: APIRequestContext | Page["request"], headers: Record<string, string> = {}) {
  return request.post(PAGE, {
    headers: { "next-action": "0".repeat(42), origin: getAppInfo().appUrl, ...headers },
    data: "[]",
    maxRedirects: 0,
  });
}

/** Comes back from Simkl, through a connection from another address of this machine. */
function returnFrom(localAddress: string, forwardedFor: string): Promise<number> {
  const { port } = new URL(getAppInfo().appUrl);
  return new Promise((resolve, reject) => {
    const path = "/api/auth/callback/simkl?error=access_denied";
    const headers = { "X-Forwarded-For": forwardedFor };
    httpRequest({ host: "127.0.0.1", port, path, headers, localAddress }, (response) => {
      response.resume().once("end", () => resolve(response.statusCode ?? 0));
    })
      .once("error", reject)
      .end();
  });
}
