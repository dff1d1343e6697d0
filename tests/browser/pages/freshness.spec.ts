import { expect, type Page, type Request } from "@playwright/test";
import { readSimulatorLibrary } from "@/tests/app/simulator-library";
import { getAppInfo } from "@/tests/browser/support/app-info";
import { expectAccessibleNow, expectNoSidewaysScroll } from "@/tests/browser/support/expect-accessible";
import { test } from "@/tests/browser/support/fixtures";
import { signIn } from "@/tests/browser/support/sign-in";
import { type Account, addFault, createAccount, revokeGrants, writeAtSimkl } from "@/tests/browser/support/simulator";

const MINUTE = 60_000;

const getLibrary = (page: Page) => page.getByRole("region", { name: "Your library" });
const syncNow = (page: Page) => page.getByRole("button", { name: "Sync now" });

/** Simkl ids of the person's movies. */
async function readMovies({ id }: Account): Promise<number[]> {
  const { movies = [] } = await readSimulatorLibrary(getAppInfo().simulatorUrl, id);
  return movies.map(({ movie }) => (movie as { ids: { simkl: number } }).ids.simkl);
}

const remove = (person: Account, simkl: number) =>
  writeAtSimkl(person, "removeHistory", { movies: [{ ids: { simkl } }] });

test("an open page shows what changed at Simkl without a reload, and stays as it was left", async ({ page }) => {
  const person = await createAccount({ movies: 5, shows: 2, episodes: 20 });
  const [one, other] = await readMovies(person);
  await writeAtSimkl(person, "writeRatings", { movies: [{ ids: { simkl: other }, rating: 9 }] });
  await signIn(page, person);
  await expect(getLibrary(page)).toContainText(/7\s*titles/);
  const table = page.getByRole("region", { name: "Your ratings" }).getByText("Show as table");
  await table.click();
  await page.getByRole("link", { name: "Powered by Simkl" }).focus();
  const place = await page.evaluate(() => {
    Object.assign(window, { isTheSamePage: true });
    return window.scrollY;
  });
  expect(place).toBeGreaterThan(0);

  await remove(person, one ?? 0);
  await writeAtSimkl(person, "writeRatings", { movies: [{ ids: { simkl: other }, rating: 1 }] });
  const elsewhere = await page.context().newPage();
  await elsewhere.goto("/settings");
  await syncNow(elsewhere).click();

  await expect(getLibrary(page)).toContainText(/6\s*titles/, { timeout: 40_000 });
  await expect(page.getByText("Updated just now")).toBeAttached();
  expect(await page.evaluate(() => "isTheSamePage" in window)).toBe(true);
  // With a title less the page may end sooner.
  const { top, end } = await page.evaluate(() => ({
    top: window.scrollY,
    end: document.documentElement.scrollHeight - window.innerHeight,
  }));
  expect(top).toBe(Math.min(place, end));
  await expect(page.getByRole("link", { name: "Powered by Simkl" })).toBeFocused();
  expect(await table.evaluate((summary) => summary.closest("details")?.open)).toBe(true);
});

test("Sync now says how it goes, and is not asked for twice a minute", async ({ page }) => {
  const person = await createAccount({ movies: 3 });
  await signIn(page, person);
  await addFault(person, "/sync/activities", { kind: "slow", delayMs: 2500 });
  await syncNow(page).click();
  await expect(page.getByRole("button", { name: "Checking…" })).toBeVisible();
  await expect(page.getByText("Checked just now.")).toBeVisible({ timeout: 20_000 });
  await syncNow(page).click();
  await expect(page.getByText(/^That was too soon/)).toBeVisible();
});

test("when Simkl does not answer, the page says so and when it is tried again", async ({ page }) => {
  const person = await createAccount({ movies: 3 });
  await signIn(page, person);
  for (let attempt = 0; attempt < 8; attempt += 1) await addFault(person, "/sync/activities", { kind: "reset" });
  await syncNow(page).click();
  await expect(page.getByText(/Simkl cannot be reached at the moment.* Next try: /)).toBeVisible({ timeout: 45_000 });
  await expect(syncNow(page)).toBeVisible();
});

test("who lost the connection meanwhile sees it on the open page", async ({ page }) => {
  const person = await createAccount({ movies: 3 });
  await signIn(page, person);
  await revokeGrants(person);
  await syncNow(page).click();
  await expect(page.getByRole("button", { name: "Connect again" }).first()).toBeVisible({ timeout: 45_000 });
  await expect(syncNow(page)).toBeHidden();
});

test("returning to a tab after a quarter of an hour is a visit; sooner is not", async ({ page }) => {
  await signIn(page, await createAccount({ movies: 3 }));
  await page.clock.install();
  await page.goto("/settings", { waitUntil: "networkidle" });
  const visits: string[] = [];
  page.on("request", (request: Request) => {
    if (request.headers().rsc && !request.headers()["next-router-prefetch"]) visits.push(request.url());
  });

  await leaveTab(page);
  await page.clock.fastForward(5 * MINUTE);
  await returnToTab(page);
  await page.waitForResponse("**/api/freshness");
  expect(visits).toEqual([]);

  await leaveTab(page);
  await page.clock.fastForward(15 * MINUTE);
  await returnToTab(page);
  await expect.poll(() => visits.length).toBe(1);
});

test("a hidden tab asks nothing, and a signed-out one stops asking", async ({ browser, baseURL }) => {
  // Chromium itself complains about every 401.
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await signIn(page, await createAccount({ movies: 1 }));
  await page.clock.install();
  await page.goto("/settings", { waitUntil: "networkidle" });
  const looks: number[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith("/api/freshness")) looks.push(response.status());
  });

  await leaveTab(page);
  await page.clock.runFor(5 * MINUTE);
  expect(looks).toEqual([]);

  await returnToTab(page);
  await expect.poll(() => looks).toEqual([200]);
  await context.clearCookies();
  await page.clock.runFor(MINUTE);
  await expect.poll(() => looks).toEqual([200, 401]);
  await page.clock.runFor(10 * MINUTE);
  expect(looks).toEqual([200, 401]);
  await context.close();
});

test("a pause stops the checks until the person resumes them, and nothing is missed", async ({ page }) => {
  const person = await createAccount({ movies: 4 });
  await signIn(page, person);
  await page.goto("/settings");
  const pause = page.getByRole("switch", { name: "Ask Simkl nothing" });
  await pause.click();
  await expect(pause).toBeChecked();
  await expect(page.getByText(/^You paused the checks of your library/)).toBeVisible();
  await expect(syncNow(page)).toBeHidden();

  const [movieId] = await readMovies(person);
  await remove(person, movieId ?? 0);
  await pause.click();
  await expect(pause).not.toBeChecked();
  const log = page.getByRole("region", { name: "What was asked, and the result" });
  // The rating of the movie is a separate change.
  await expect(log.getByText(/\b[12] changes?\b/).first()).toBeVisible({ timeout: 45_000 });
  await page.getByRole("link", { name: "Overview" }).first().click();
  await expect(getLibrary(page)).toContainText(/3\s*titles/);
});

test("the log shows each call that was made and what it was for", async ({ page }) => {
  await signIn(page, await createAccount({ movies: 4 }));
  await page.goto("/settings");
  const log = page.getByRole("region", { name: "What was asked, and the result" });
  await log.getByText("4 changes").click();
  await expect(log.getByRole("row", { name: /^What moved GET \/sync\/activities 200/ })).toBeVisible();
  await expect(
    log.getByRole("row", { name: /^Your library \(4 rows\) GET \/sync\/all-items\/movies 200/ }),
  ).toBeVisible();
  await expect(page.getByRole("region", { name: "Requests today" })).toContainText(
    // One more for the first visitor of the day.
    /The checks made [67] requests/,
  );
});

test("axe finds nothing in what the settings fold away, and nothing scrolls sideways", async ({ page }) => {
  await signIn(page, await createAccount({ movies: 20, shows: 4, episodes: 60 }));
  await syncNow(page).click();
  await expect(page.getByText("Checked just now.")).toBeVisible({ timeout: 20_000 });
  const small = { width: 360, height: 740 };
  await page.setViewportSize(small);
  await page.goto("/settings", { waitUntil: "networkidle" });
  for (const summary of await page.locator("summary").all()) await summary.click();
  await expectNoSidewaysScroll(page);
  await expectAccessibleNow(page, "/settings", [small]);
});

test("without script the page has the same buttons, and they work", async ({ page, browser, baseURL }) => {
  await signIn(page, await createAccount({ movies: 3 }));
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const plain = await context.newPage();
  await plain.goto("/settings");
  await syncNow(plain).click();
  await expect(plain.getByText(/^You asked less than a minute ago/)).toBeVisible();

  await plain.getByRole("switch", { name: "Ask Simkl nothing" }).click();
  await expect(plain.getByRole("switch", { name: "Ask Simkl nothing" })).toBeChecked();
  await context.close();
});

test("a visitor learns nothing of anybody's library", async ({ request }) => {
  expect((await request.get("/api/freshness")).status()).toBe(401);
});

async function leaveTab(page: Page): Promise<void> {
  await show(page, false);
}

async function returnToTab(page: Page): Promise<void> {
  await show(page, true);
}

/** Simulates that a tab is hidden or shown again. */
async function show(page: Page, isVisible: boolean): Promise<void> {
  await page.evaluate((visible) => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => !visible });
    document.dispatchEvent(new Event("visibilitychange"));
  }, isVisible);
}
