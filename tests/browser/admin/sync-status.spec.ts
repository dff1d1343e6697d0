import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { readSimulatorLibrary } from "@/tests/app/simulator-library";
import { queryAppDatabase } from "@/tests/browser/support/app-database";
import { getAppInfo } from "@/tests/browser/support/app-info";
import { expectAccessibleNow, expectNoSidewaysScroll } from "@/tests/browser/support/expect-accessible";
import { test } from "@/tests/browser/support/fixtures";
import { signIn } from "@/tests/browser/support/sign-in";
import { type Account, createAccount, expectViolations } from "@/tests/browser/support/simulator";

test("for everybody but an operator there is no such page, and no such figures", async ({ page, request }) => {
  const paths = ["/admin/sync", "/admin/sync?q=a", "/admin/sync/1", "/admin/sync/nobody"];
  for (const path of paths) {
    expect([path, (await request.get(path, { maxRedirects: 0 })).status()]).toEqual([path, 404]);
  }
  await signIn(page, await createAccount());
  for (const path of paths) {
    const response = await page.request.get(path, { maxRedirects: 0 });
    expect([path, response.status()]).toEqual([path, 404]);
    expect(await response.text()).not.toContain(getAppInfo().operator.name);
  }
  await expect(page.getByRole("link", { name: "Sync status" })).toBeHidden();
  expect((await page.request.get("/api/metrics")).status()).toBe(401);
});

test("a document has the status that its page asks for, whatever the browser calls itself", async ({ request }) => {
  for (const name of ["", "curl/8", "Mozilla/5.0"]) {
    const response = await request.get("/admin/sync", { maxRedirects: 0, headers: { "User-Agent": name } });
    expect([name, response.status()]).toEqual([name, 404]);
  }
  const headers = { Cookie: "next-auth.session-token=worth-nothing" };
  const astray = await request.get("/overview", { maxRedirects: 0, headers });
  expect([astray.status(), astray.headers().location]).toEqual([307, "/"]);
});

test("an operator sees the figures change without a reload", async ({ page, otherBrowser }) => {
  await signIn(page, getAppInfo().operator);
  await page.getByRole("link", { name: "Sync status" }).first().click();
  const search = page.getByRole("searchbox", { name: "Name or Simkl id" });
  const newcomer = await createAccount({ movies: 2 });
  await search.fill(String(newcomer.id));
  await search.press("Enter");
  await expect(page.getByText("Nobody is like that.")).toBeVisible();

  await signIn(await otherBrowser.newPage(), newcomer);
  await expect(page.getByRole("link", { name: newcomer.name })).toBeVisible();
  await expect(page.getByRole("row", { name: newcomer.name })).toContainText("Fresh");
  await expect(search).toHaveValue(String(newcomer.id));
});

test("an operator checks, pauses, resumes and reads again one person's library", async ({ page, otherBrowser }) => {
  const person = await createAccount({ movies: 3 });
  await signIn(await otherBrowser.newPage(), person);
  await signIn(page, getAppInfo().operator);
  await openUser(page, person);
  const runs = page.getByRole("region", { name: "Runs" }).getByRole("listitem");
  await expect(runs).toHaveCount(1);

  await page.getByRole("button", { name: "Sync now" }).click();
  await expect(page.getByText("Asked for: a worker takes it up in a moment.")).toBeVisible();
  await expect(runs).toHaveCount(2);
  await runs.first().click();
  await expect(runs.first().getByRole("row", { name: "GET /sync/activities" })).toContainText("200");

  const syncStatus = page.getByRole("region", { name: "How it stands" });
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(syncStatus).toContainText("by an operator");
  await page.getByRole("button", { name: "Sync now" }).click();
  await expect(page.getByText("The syncs are paused: resume them first.")).toBeVisible();
  await page.getByRole("button", { name: "Resume" }).click();
  await expect(syncStatus).toContainText("Fresh");
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await expect(runs).toHaveCount(3);

  await expectViolations(person, "repeated-full-pull", "an operator has everything read again");
  await page.getByText("Read everything again…").click();
  await page.getByRole("button", { name: "Yes, read it all again" }).click();
  await expect(syncStatus).toContainText("1 time, last today");
  await expect(runs.filter({ hasText: "GET /sync/all-items/movies" })).toHaveCount(2);
});

test("a mass removal waits for a decision that is counted by kind", async ({ page, otherBrowser }) => {
  const [kept, removed] = [await createAccount({ movies: 30, shows: 2 }), await createAccount({ movies: 30 })];
  for (const person of [kept, removed]) {
    const visit = await otherBrowser.newPage();
    await signIn(visit, person);
    // An open page would go on polling without its session.
    await visit.close();
    await otherBrowser.clearCookies();
  }
  await queryAppDatabase(
    `UPDATE "SyncState" state SET "heldSince" = now(), "heldRemovals" = (
       SELECT array_agg("simklId") FROM "LibraryItem" item WHERE item."userId" = state."userId"), "pausedBy" = 'operator'
     FROM "User" person WHERE person."id" = state."userId" AND person."simklId" = ANY($1)`,
    [[kept.id, removed.id]],
  );
  await signIn(page, getAppInfo().operator);
  await page.goto("/admin/sync");
  await page
    .getByRole("region", { name: "Removals that await a decision" })
    .getByRole("link", { name: kept.name })
    .click();
  const held = page.getByRole("region", { name: "A removal was held back" });
  await expect(held.getByRole("listitem")).toHaveText(["30Films", "2TV"]);
  await page.getByRole("button", { name: "Refuse: keep these titles" }).click();
  await expect(held).toBeHidden();
  await expect(page.getByRole("region", { name: "How it stands" })).toContainText("32 titles");

  await openUser(page, removed);
  await page.getByRole("button", { name: "Approve: remove 30 titles" }).click();
  await expect(held).toContainText("Approved: the next look removes what Simkl’s list still lacks.");
});

test("a refused app raises an alarm, and the operator can have it tried again", async ({ page }) => {
  await signIn(page, getAppInfo().operator);
  await queryAppDatabase(
    `INSERT INTO "ClientBlock" ("until", "strikes", "reason") VALUES (now() + interval '1 hour', 2, 'client_id_failed')`,
    [],
  );
  await page.goto("/admin/sync");
  const alarm = page.getByRole("alert").filter({ hasText: "Simkl refuses this app" });
  await expect(alarm).toContainText("2 refusals in a row");
  await expect(alarm).toContainText("client_id_failed");
  await alarm.getByRole("button", { name: "Try again now" }).click();
  // The next account that is synced proves that Simkl accepts the app again.
  await openUser(page, getAppInfo().operator);
  await page.getByRole("button", { name: "Sync now" }).click();
  await page.goto("/admin/sync");
  await expect(alarm).toBeHidden();
});

test("axe finds nothing, and nothing scrolls sideways, on an operator's pages", async ({ page }) => {
  test.slow();
  await signIn(page, getAppInfo().operator);
  await openUser(page, getAppInfo().operator);
  const one = page.url();
  const sizes = [1280, 360].map((width) => ({ width, height: 800 }));
  for (const path of ["/admin/sync", "/admin/sync?q=nobody+at+all&state=late", one]) {
    await page.goto(path);
    await expect(page.getByRole("region", { name: /^(People|Runs)$/ })).toBeVisible();
    for (const summary of await page.locator("main summary").all()) await summary.click();
    await expectAccessibleNow(page, path, sizes);
    await expectNoSidewaysScroll(page);
  }
});

test("no title and no memo of anybody is in what an operator is sent", async ({ page, otherBrowser }) => {
  const THEO = { id: 6_100_202, name: "Theo Forty" };
  await signIn(await otherBrowser.newPage(), THEO);
  await queryAppDatabase(
    `UPDATE "SyncState" state SET "heldSince" = now(), "pausedBy" = 'operator', "heldRemovals" = (
       SELECT array_agg("simklId") FROM "LibraryItem" item WHERE item."userId" = state."userId")
     FROM "User" person WHERE person."id" = state."userId" AND person."simklId" = $1`,
    [THEO.id],
  );
  await signIn(page, getAppInfo().operator);
  await openUser(page, THEO);
  const path = new URL(page.url()).pathname;
  const asPage: Record<string, string>[] = [{}, { RSC: "1", "Sec-Fetch-Dest": "empty" }];
  const answers = await Promise.all(
    ["/admin/sync", `/admin/sync?q=${THEO.id}`, path].flatMap((each) =>
      asPage.map(async (headers) => (await page.request.get(each, { headers })).text()),
    ),
  );
  const metrics = await page.request.get("/api/metrics", {
    headers: { Authorization: `Bearer ${getAppInfo().metricsToken}` },
  });
  const sent = [...answers, await metrics.text()].join("\n");
  await queryAppDatabase(
    `UPDATE "SyncState" SET "heldSince" = NULL, "heldRemovals" = '{}', "pausedBy" = NULL FROM "User" person
    WHERE person."id" = "userId" AND person."simklId" = $1`,
    [THEO.id],
  );
  expect(sent).toContain(THEO.name);
  expect(sent).toContain("A removal was held back");

  const library = await readSimulatorLibrary(getAppInfo().simulatorUrl, THEO.id);
  const secrets = [...JSON.stringify(library).matchAll(/"(?:title|text)":("(?:[^"\\]|\\.){4,}")/g)].map(
    ([, text = '""']): string => JSON.parse(text),
  );
  expect(secrets.length).toBeGreaterThan(40);
  expect(secrets.filter((secret) => sent.includes(secret))).toEqual([]);
});

test("the figures for Prometheus are those of the page, and every button leaves a line in the log", async ({
  page,
}) => {
  await signIn(page, getAppInfo().operator);
  await openUser(page, getAppInfo().operator);
  await page.getByRole("button", { name: "Sync now" }).click();
  await expect(page.getByRole("status").filter({ hasText: /Asked for|running/ })).toBeVisible();
  expect(readFileSync(getAppInfo().appLog, "utf8")).toMatch(/"operator":\d+,"userId":\d+,"action":"sync-now"/);

  const metrics = await page.request.get("/api/metrics", {
    headers: { Authorization: `Bearer ${getAppInfo().metricsToken}` },
  });
  expect([metrics.status(), metrics.headers()["content-type"]]).toEqual([200, expect.stringContaining("text/plain")]);
  const text = await metrics.text();
  expect(text).toMatch(/^watchfolio_users\{state="fresh"\} [1-9]/m);
  expect(text).toMatch(/^watchfolio_calls_today\{endpoint="GET \/sync\/activities",outcome="ok"\} [1-9]/m);
  expect(text).toMatch(/^watchfolio_client_blocked 0$/m);
});

async function openUser(page: Page, { id, name }: Account): Promise<void> {
  await page.goto(`/admin/sync?q=${id}`);
  await page.getByRole("region", { name: "People" }).getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}
