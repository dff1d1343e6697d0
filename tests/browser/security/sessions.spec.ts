import { expect, type Page } from "@playwright/test";
import { queryAppDatabase } from "@/tests/browser/support/app-database";
import { getAppInfo } from "@/tests/browser/support/app-info";
import { expectAccessible, expectNoSidewaysScroll } from "@/tests/browser/support/expect-accessible";
import { test } from "@/tests/browser/support/fixtures";
import { signIn } from "@/tests/browser/support/sign-in";
import { type Account, createAccount, getAccountId } from "@/tests/browser/support/simulator";

const PAGE = "/settings/sessions";
const COOKIE = "next-auth.session-token";

test("each sign-in begins a session, and what the browser brought before is worth nothing after it", async ({
  page,
  request,
}) => {
  const person = await createAccount();
  await page.context().addCookies([{ name: COOKIE, value: "planted-by-another", url: getAppInfo().appUrl }]);
  await signIn(page, person);
  const first = await getToken(page);
  await signIn(page, person);
  const second = await getToken(page);
  expect(new Set(["planted-by-another", first, second]).size).toBe(3);
  for (const [value, status] of [
    ["planted-by-another", 307],
    [first, 307],
    [second, 200],
  ] as const) {
    const answer = await request.get("/settings", { headers: { Cookie: `${COOKIE}=${value}` }, maxRedirects: 0 });
    expect([value === second, answer.status()]).toEqual([value === second, status]);
  }
  expect(await listSessions(person)).toBe(1);
});

test("a person sees where they are signed in, ends one session, and all others at once", async ({
  page,
  otherBrowser,
  browser,
  baseURL,
}) => {
  const person = await createAccount();
  const otherPage = await otherBrowser.newPage();
  await signIn(otherPage, person);
  await signIn(page, person);
  await page.goto("/settings");
  await page.getByRole("link", { name: "Where you are signed in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sessions" })).toBeVisible();
  await expect(page.getByRole("region", { name: "This browser" }).getByRole("listitem")).toContainText(
    /Chrome on Linux.*In use now, signed in today/s,
  );
  const others = page.getByRole("region", { name: "Elsewhere" });
  await expect(others.getByRole("listitem")).toHaveCount(1);
  await others.getByRole("button", { name: /^Sign out: / }).click();
  await expect(page.getByRole("status").getByText("Signed out there.")).toBeVisible();
  await expect(others).toContainText("You are signed in nowhere else.");
  await otherPage.goto("/overview");
  await expect(otherPage).toHaveURL("/");

  for (let count = 0; count < 2; count += 1) {
    await otherPage.context().clearCookies();
    await signIn(otherPage, person);
  }
  const storageState = await page.context().storageState();
  const noScriptContext = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState });
  const noScriptPage = await noScriptContext.newPage();
  await noScriptPage.goto(PAGE);
  await noScriptPage.getByRole("button", { name: "Sign out of all others" }).click();
  await expect(noScriptPage.getByText("You are signed in nowhere else.")).toBeVisible();
  await otherPage.goto("/overview");
  await expect(otherPage).toHaveURL("/");

  await noScriptPage.getByRole("button", { name: /^Sign out: / }).click();
  await expect(noScriptPage.getByRole("button", { name: "Sign in with Simkl" })).toBeVisible();
  expect((await noScriptContext.cookies()).filter(({ name }) => name === COOKIE)).toEqual([]);
  await noScriptContext.close();
  expect(await listSessions(person)).toBe(0);
});

test("no one ends another person's session, whatever id they send", async ({ page, otherBrowser, request }) => {
  const [person, other] = [await createAccount(), await createAccount()];
  await signIn(await otherBrowser.newPage(), other);
  await signIn(page, person);
  await page.goto(PAGE);
  const button = page.getByRole("button", { name: /^Sign out: / });
  const otherSession = await getColumn(other, "id");
  await button.evaluate((element, id) => element.setAttribute("value", id), otherSession);
  await button.click();
  await expect(page.getByRole("status").getByText("That session is over already.")).toBeVisible();
  expect([await listSessions(person), await listSessions(other)]).toEqual([1, 1]);

  const answer = await request.get(PAGE, { maxRedirects: 0 });
  expect([answer.status(), answer.headers().location]).toEqual([307, "/"]);
});

test("an operator who signed in more than an hour ago signs in again before they stop a person's syncs", async ({
  page,
  otherBrowser,
}) => {
  const person = await createAccount({ movies: 1 });
  await signIn(await otherBrowser.newPage(), person);
  await signIn(page, getAppInfo().operator);
  await queryAppDatabase(
    `UPDATE "Session" SET "createdAt" = now() - interval '61 minutes' WHERE "tokenHash" = encode(sha256($1), 'hex')`,
    [Buffer.from(await getToken(page))],
  );
  await page.goto(`/admin/sync?q=${person.id}`);
  await page.getByRole("link", { name: person.name }).click();
  await page.waitForURL(/\/admin\/sync\/\d+$/);
  const address = page.url();
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByText("This concerns others, and you signed in more than an hour ago.")).toBeVisible();
  await expect(page.getByRole("region", { name: "How it stands" })).toContainText("Fresh");
  await page.getByRole("button", { name: "Sync now" }).click();
  await expect(page.getByText("Asked for: a worker takes it up in a moment.")).toBeVisible();

  await page.getByRole("button", { name: "Sign in again" }).click();
  await page.getByRole("radio", { name: getAppInfo().operator.name }).check();
  await page.getByRole("button", { name: "Allow", exact: true }).click();
  await expect(page).toHaveURL(address);
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByRole("region", { name: "How it stands" })).toContainText("by an operator");
});

test("axe finds nothing on the sessions, and nothing scrolls sideways", async ({ page, otherBrowser }) => {
  test.slow();
  const person = await createAccount();
  await signIn(await otherBrowser.newPage(), person);
  await signIn(page, person);
  await expectAccessible(page, [PAGE]);
  await page.setViewportSize({ width: 360, height: 800 });
  await expectNoSidewaysScroll(page);
});

async function getToken(page: Page): Promise<string> {
  const cookie = (await page.context().cookies()).find(({ name }) => name === COOKIE);
  return cookie?.value ?? "";
}

async function listSessions(person: Pick<Account, "name">): Promise<number> {
  return Number(await getColumn(person, "count(*)"));
}

/** Of a person's sessions. */
async function getColumn(person: Pick<Account, "name">, what: "id" | "count(*)"): Promise<string> {
  const [row] = await queryAppDatabase<{ value: unknown }>(
    `SELECT ${what === "id" ? `session."id"` : what} AS "value" FROM "Session" session
     JOIN "User" person ON person."id" = session."userId" WHERE person."simklId" = $1`,
    [await getAccountId(person)],
  );
  return String(row?.value);
}
