import { expect, type Page } from "@playwright/test";
import { queryAppDatabase } from "@/tests/browser/support/app-database";
import { getAppInfo } from "@/tests/browser/support/app-info";
import { expectAccessibleNow, expectNoSidewaysScroll } from "@/tests/browser/support/expect-accessible";
import { test } from "@/tests/browser/support/fixtures";
import { signIn, signInByConsent } from "@/tests/browser/support/sign-in";
import { type Account, createAccount } from "@/tests/browser/support/simulator";

test("for everybody but an operator there is no audit log, and the attempt stands in it", async ({
  page,
  request,
  otherBrowser,
}) => {
  for (const path of ["/admin/sync/audit", "/admin/sync/audit?kind=signed-in"])
    expect([path, (await request.get(path, { maxRedirects: 0 })).status()]).toEqual([path, 404]);
  const person = await createAccount();
  await signIn(page, person);
  const response = await page.request.get("/admin/sync/audit", { maxRedirects: 0 });
  expect(response.status()).toBe(404);
  expect(await response.text()).not.toContain("Signed in");

  const operator = await otherBrowser.newPage();
  await signIn(operator, getAppInfo().operator);
  await openLog(operator, person);
  await expect(getEvents(operator).filter({ hasText: "Asked for an operators’ page" })).toContainText(
    "/admin/sync/audit",
  );
});

test("signing in and out, a file of everything, a link and an operator's actions stand in it", async ({
  page,
  otherBrowser,
}) => {
  const person = await createAccount({ movies: 3, shows: 1, episodes: 20 });
  await signIn(page, person);
  await page.request.get("/api/export");
  await page.goto("/settings");
  await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/");

  const operator = await otherBrowser.newPage();
  await signIn(operator, getAppInfo().operator);
  await openLog(operator, person);
  await getEvents(operator).first().getByRole("link", { name: person.name }).click();
  await operator.getByRole("button", { name: "Pause" }).click();
  await expect(operator.getByRole("button", { name: "Resume" })).toBeVisible();
  await operator.getByRole("button", { name: "Resume" }).click();
  await expect(operator.getByRole("button", { name: "Pause" })).toBeVisible();

  await openLog(operator, person);
  await expect(getEvents(operator)).toHaveText([
    /^An operator acted.*resume · .*before: ready, paused by operator; after: ready$/,
    /^An operator acted.*pause · .*before: ready; after: ready, paused by operator$/,
    /^Signed out/,
    /^Exported their data.*json$/,
    /^Signed in/,
  ]);
  await expect(getEvents(operator).first()).toContainText(`${person.name} by ${getAppInfo().operator.name}`);
  await expect(getEvents(operator).last()).toContainText(/2001:db8:[0-9a-f:]+\/64/);

  await operator.getByRole("combobox", { name: "Kind of event" }).selectOption("Signed out");
  await operator.getByRole("button", { name: "Show" }).click();
  await expect(getEvents(operator)).toHaveText([/^Signed out/]);
  await expect(operator).toHaveURL(/kind=signed-out/);
});

test("a sign-in that was declined, and what another site sent, stand in it", async ({
  page,
  request,
  otherBrowser,
}) => {
  await signInByConsent(page, await createAccount(), "Deny");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("You declined at Simkl");
  const path = `/library/${Math.floor(Math.random() * 1e9)}`;
  const foreign = await request.post(path, { headers: { Origin: "https://evil.example" }, data: "x" });
  expect(foreign.status()).toBe(403);

  const operator = await otherBrowser.newPage();
  await signIn(operator, getAppInfo().operator);
  const stored = await queryAppDatabase<{ kind: string; detail: object }>(
    `SELECT "kind", "detail" FROM "AuditEvent" WHERE "kind" IN ('sign-in-refused', 'foreign-origin')`,
    [],
  );
  expect(stored).toContainEqual({ kind: "sign-in-refused", detail: expect.objectContaining({ problem: "refused" }) });
  expect(stored).toContainEqual({
    kind: "foreign-origin",
    detail: expect.objectContaining({ path, origin: "https://evil.example" }),
  });
});

test("a call of the cron route purges what was kept long enough, at most once an hour", async ({ request }) => {
  expect(await queryAppDatabase(`SELECT FROM "Purge"`, []), "purged when the server started").toHaveLength(1);
  await queryAppDatabase(`UPDATE "Purge" SET "startedAt" = to_timestamp(0)`, []);
  await queryAppDatabase(`INSERT INTO "AuditEvent" ("at", "kind") VALUES ('2020-01-01', 'signed-in')`, []);
  const call = async () =>
    (await request.get("/api/cron/sync", { headers: { Authorization: `Bearer ${getAppInfo().cronSecret}` } })).json();
  expect((await call()).purged).toMatchObject({ rows: expect.any(Number), isComplete: true });
  expect(await queryAppDatabase(`SELECT FROM "AuditEvent" WHERE "at" < '2020-01-02'`, [])).toEqual([]);
  expect((await call()).purged).toBeNull();
});

test("older events are a page away", async ({ page }) => {
  await signIn(page, getAppInfo().operator);
  await queryAppDatabase(
    `INSERT INTO "AuditEvent" ("at", "kind", "detail") SELECT '2026-01-01'::timestamptz - n * interval '1 minute', 'share-revoked',
       jsonb_build_object('range', 'page ' || n) FROM generate_series(1, 60) n`,
    [],
  );
  await page.goto("/admin/sync/audit?kind=share-revoked");
  await expect(getEvents(page)).toHaveCount(50);
  await page.getByRole("link", { name: "Older" }).click();
  await expect(page.getByRole("link", { name: "Newest" })).toBeVisible();
  await expect(getEvents(page).last()).toContainText("page 60");
  await queryAppDatabase(`DELETE FROM "AuditEvent" WHERE "at" < '2026-01-02'`, []);
});

test("axe finds nothing, and nothing scrolls sideways, on the audit log", async ({ page }) => {
  test.slow();
  await signIn(page, getAppInfo().operator);
  const sizes = [1280, 360].map((width) => ({ width, height: 800 }));
  for (const path of ["/admin/sync/audit", "/admin/sync/audit?person=nobody+at+all"]) {
    await page.goto(path);
    await expect(page.getByRole("region", { name: "Events" })).toBeVisible();
    await expectAccessibleNow(page, path, sizes);
    await expectNoSidewaysScroll(page);
  }
});

async function openLog(page: Page, { id }: Account): Promise<void> {
  await page.goto("/admin/sync");
  await page.getByRole("link", { name: "Audit log" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Audit log" })).toBeVisible();
  await page.getByRole("searchbox", { name: "Name or Simkl id" }).fill(String(id));
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(new RegExp(`person=${id}`));
}

function getEvents(page: Page) {
  return page.getByRole("region", { name: "Events" }).getByRole("listitem");
}
