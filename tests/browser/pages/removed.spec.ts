import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "@/tests/browser/support/expect-accessible";
import { test } from "@/tests/browser/support/fixtures";
import { signIn } from "@/tests/browser/support/sign-in";
import { type Account, createAccount, writeAtSimkl } from "@/tests/browser/support/simulator";

const JOURNAL_PATH = "/settings/removed";

test("a title that is removed here says what it was, and comes back whole", async ({ page }) => {
  const person = await createAccount({ movies: 0, shows: 2, anime: 0, episodes: 20 });
  await signIn(page, person);
  const [path = ""] = await listTitlePaths(page);
  const simklId = Number(path.split("/").at(-1));
  const memo = { text: "<b>Mine</b>", is_private: true };
  await writeAtSimkl(person, "writeHistory", { shows: [{ ids: { simkl: simklId }, status: "hold", memo }] });
  await writeAtSimkl(person, "writeRatings", { shows: [{ ids: { simkl: simklId }, rating: 7 }] });
  await syncNow(page);
  const entry = page.getByRole("region", { name: "In your library" });
  await expect(async () => {
    await page.goto(path);
    await expect(entry).toContainText("7 of 10", { timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  await expect(entry).toContainText("On hold");
  await entry.getByRole("button", { name: "Remove from library" }).click();
  await page.getByRole("dialog", { name: "Remove from library" }).getByRole("button", { name: "Remove" }).click();

  await expect(entry).toContainText("You had this until", { timeout: 30_000 });
  await expect(entry).toContainText(/On hold, rated 7, \d+ episodes?, .*20\d\d/);
  await expect(entry.getByRole("blockquote")).toHaveText("<b>Mine</b>");
  await page.goto(JOURNAL_PATH);
  const row = page.getByRole("region", { name: "today" }).getByRole("listitem");
  await expect(row).toContainText("Removed by you, here");
  await row.getByRole("button", { name: /^Restore/ }).click();
  await expect(page.getByRole("status").filter({ hasText: "1 title goes back" })).toBeVisible();
  await expect(row).toContainText("Restored today", { timeout: 30_000 });
  await page.goto(path);
  await expect(entry).toContainText("On hold");
  await expect(entry).toContainText("7 of 10");
  await expect(entry.getByRole("blockquote")).toHaveText("<b>Mine</b>");
});

test("what went at Simkl is restored by ticking, by the day, and found by name; another sees none of it", async ({
  page,
  otherBrowser,
}) => {
  const person = await createAccount({ movies: 5, shows: 0, anime: 0 });
  await signIn(page, person);
  await removeAtSimkl(page, person, 4);
  await page.goto(JOURNAL_PATH);
  const day = page.getByRole("region", { name: "today" });
  await expect(day.getByRole("listitem")).toHaveCount(4);
  await expect(day.getByRole("listitem").first()).toContainText("Gone at Simkl");
  const chosen = day.getByRole("button", { name: "Restore selected" });
  await expect(chosen).toBeHidden();
  await day.getByRole("checkbox").first().focus();
  await page.keyboard.press("Space");
  await chosen.click();
  await expect(page.getByRole("status").filter({ hasText: "1 title goes back" })).toBeVisible();
  await expect(day.getByRole("listitem").first()).toContainText("Restored today", { timeout: 30_000 });
  await expect(day.getByRole("checkbox").first()).toBeDisabled();

  await day.getByRole("button", { name: "Restore the whole day" }).click();
  await expect(page.getByRole("status").filter({ hasText: "3 titles go back" })).toBeVisible();
  await expect(day.getByText("Restored today")).toHaveCount(4, { timeout: 30_000 });
  await page.getByRole("searchbox", { name: "Search the removed titles" }).fill("no such title");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Nothing you lost is called that.")).toBeVisible();

  const otherPage = await otherBrowser.newPage();
  await signIn(otherPage, await createAccount({ movies: 1 }));
  await otherPage.goto(JOURNAL_PATH);
  await expect(otherPage.getByText("Nothing left your library in the last 90 days.")).toBeVisible();
});

test("without script a title is restored all the same; a visitor is led to the landing page", async ({
  page,
  browser,
  baseURL,
  request,
}) => {
  const person = await createAccount({ movies: 3, shows: 0, anime: 0 });
  await signIn(page, person);
  await removeAtSimkl(page, person, 1);
  const storageState = await page.context().storageState();
  const noScriptContext = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState });
  const noScriptPage = await noScriptContext.newPage();
  await noScriptPage.goto(JOURNAL_PATH);
  await noScriptPage.getByRole("button", { name: /^Restore/ }).click();
  await expect(noScriptPage.getByText(/On its way back|Restored today/)).toBeVisible();
  await noScriptContext.close();
  const { status, headers } = await request
    .get(JOURNAL_PATH, { maxRedirects: 0 })
    .then((response) => ({ status: response.status(), headers: response.headers() }));
  expect([status, headers.location]).toEqual([307, "/"]);
});

test("many removals at once are held back, which the journal says", async ({ page }) => {
  const person = await createAccount({ movies: 40, shows: 0, anime: 0 });
  await signIn(page, person);
  await removeAtSimkl(page, person, 30);
  await page.goto(JOURNAL_PATH);
  const notice = page.getByRole("region", { name: "Removals that wait" });
  await expect(notice).toContainText("30 titles seem to be gone at Simkl");
  await expect(notice).toContainText(/We look again today, \d\d:\d\d/);
  await notice.getByText("Which titles").click();
  await expect(notice).toContainText("and 18 more");
});

test("axe finds nothing, and nothing scrolls sideways, at any size and in both themes", async ({ page }) => {
  test.slow();
  const person = await createAccount({ movies: 4, shows: 3, anime: 2, episodes: 40 });
  await signIn(page, person);
  await removeAtSimkl(page, person, 6);
  await expectAccessible(page, [JOURNAL_PATH, `${JOURNAL_PATH}?q=nothing`]);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(JOURNAL_PATH, { waitUntil: "networkidle" });
  await expectNoSidewaysScroll(page);
});

async function listTitlePaths(page: Page): Promise<string[]> {
  await page.goto("/library");
  const links = page.locator('main a[href^="/title/"]');
  await expect(links.first()).toBeVisible();
  const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  return [...new Set(paths)];
}

/** Removes the first titles at Simkl by another app, and requests a check. */
async function removeAtSimkl(page: Page, person: Account, count: number): Promise<void> {
  const paths = (await listTitlePaths(page)).slice(0, count);
  const getEntries = (isMovie: boolean) =>
    paths
      .filter((path) => path.startsWith("/title/movies/") === isMovie)
      .map((path) => ({ ids: { simkl: Number(path.split("/").at(-1)) } }));
  await writeAtSimkl(person, "removeHistory", { movies: getEntries(true), shows: getEntries(false) });
  await syncNow(page);
  await expect(async () => {
    await page.goto(JOURNAL_PATH);
    await expect(page.getByText(/Gone at Simkl|seem to be gone/).first()).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
}

async function syncNow(page: Page): Promise<void> {
  await page.goto("/overview");
  await page.getByRole("button", { name: "Sync now" }).click();
  await expect(page.getByRole("button", { name: "Sync now" })).toBeVisible();
}
