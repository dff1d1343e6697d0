import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./expect-accessible";
import { test } from "./fixtures";
import { places } from "./places";
import { queryDatabase } from "./query-database";
import { signIn } from "./sign-in";
import { idOf, newPerson, type Person } from "./simulator";

const PAGE = "/settings/sessions";
const COOKIE = "next-auth.session-token";

test("each sign-in begins a session, and what the browser brought before is worth nothing after it", async ({
  page,
  request,
}) => {
  const person = await newPerson();
  await page.context().addCookies([{ name: COOKIE, value: "planted-by-another", url: places().appUrl }]);
  await signIn(page, person);
  const first = await token(page);
  await signIn(page, person);
  const second = await token(page);
  expect(new Set(["planted-by-another", first, second]).size).toBe(3);
  for (const [value, status] of [
    ["planted-by-another", 307],
    [first, 307],
    [second, 200],
  ] as const) {
    const answer = await request.get("/settings", { headers: { Cookie: `${COOKIE}=${value}` }, maxRedirects: 0 });
    expect([value === second, answer.status()]).toEqual([value === second, status]);
  }
  expect(await sessionsOf(person)).toBe(1);
});

test("a person sees where they are signed in, ends one session, and all others at once", async ({
  page,
  otherBrowser,
  browser,
  baseURL,
}) => {
  const person = await newPerson();
  const elsewhere = await otherBrowser.newPage();
  await signIn(elsewhere, person);
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
  await elsewhere.goto("/overview");
  await expect(elsewhere).toHaveURL("/");

  for (let count = 0; count < 2; count += 1) {
    await elsewhere.context().clearCookies();
    await signIn(elsewhere, person);
  }
  const storageState = await page.context().storageState();
  const plain = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState });
  const still = await plain.newPage();
  await still.goto(PAGE);
  await still.getByRole("button", { name: "Sign out of all others" }).click();
  await expect(still.getByText("You are signed in nowhere else.")).toBeVisible();
  await elsewhere.goto("/overview");
  await expect(elsewhere).toHaveURL("/");

  await still.getByRole("button", { name: /^Sign out: / }).click();
  await expect(still.getByRole("button", { name: "Sign in with Simkl" })).toBeVisible();
  expect((await plain.cookies()).filter(({ name }) => name === COOKIE)).toEqual([]);
  await plain.close();
  expect(await sessionsOf(person)).toBe(0);
});

test("nobody ends somebody else's session, whatever id they send", async ({ page, otherBrowser, request }) => {
  const [person, other] = [await newPerson(), await newPerson()];
  await signIn(await otherBrowser.newPage(), other);
  await signIn(page, person);
  await page.goto(PAGE);
  const button = page.getByRole("button", { name: /^Sign out: / });
  const theirs = await column(other, "id");
  await button.evaluate((element, id) => element.setAttribute("value", id), theirs);
  await button.click();
  await expect(page.getByRole("status").getByText("That session is over already.")).toBeVisible();
  expect([await sessionsOf(person), await sessionsOf(other)]).toEqual([1, 1]);

  const answer = await request.get(PAGE, { maxRedirects: 0 });
  expect([answer.status(), answer.headers().location]).toEqual([307, "/"]);
});

test("an operator who signed in more than an hour ago signs in again before they stop somebody's syncs", async ({
  page,
  otherBrowser,
}) => {
  const person = await newPerson({ films: 1 });
  await signIn(await otherBrowser.newPage(), person);
  await signIn(page, places().operator);
  await queryDatabase(
    `UPDATE "Session" SET "createdAt" = now() - interval '61 minutes' WHERE "tokenHash" = encode(sha256($1), 'hex')`,
    [Buffer.from(await token(page))],
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
  await page.getByRole("radio", { name: places().operator.name }).check();
  await page.getByRole("button", { name: "Allow", exact: true }).click();
  await expect(page).toHaveURL(address);
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByRole("region", { name: "How it stands" })).toContainText("by an operator");
});

test("axe finds nothing on the sessions, and nothing scrolls sideways", async ({ page, otherBrowser }) => {
  test.slow();
  const person = await newPerson();
  await signIn(await otherBrowser.newPage(), person);
  await signIn(page, person);
  await expectAccessible(page, [PAGE]);
  await page.setViewportSize({ width: 360, height: 800 });
  await expectNoSidewaysScroll(page);
});

async function token(page: Page): Promise<string> {
  const cookie = (await page.context().cookies()).find(({ name }) => name === COOKIE);
  return cookie?.value ?? "";
}

async function sessionsOf(person: Pick<Person, "name">): Promise<number> {
  return Number(await column(person, "count(*)"));
}

/** Of a person's sessions. */
async function column(person: Pick<Person, "name">, what: "id" | "count(*)"): Promise<string> {
  const [row] = await queryDatabase(
    `SELECT ${what === "id" ? `session."id"` : what} AS "value" FROM "Session" session
     JOIN "User" person ON person."id" = session."userId" WHERE person."simklId" = $1`,
    [await idOf(person)],
  );
  return String(row?.value);
}
