import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "@/tests/browser/support/expect-accessible";
import { test } from "@/tests/browser/support/fixtures";
import { signIn } from "@/tests/browser/support/sign-in";
import { addFault, createAccount } from "@/tests/browser/support/simulator";

const VERA = { name: "Vera Archive" };
const LIBRARY = { movies: 40, shows: 20, anime: 10, episodes: 900 };

const getEntries = (page: Page) =>
  page
    .getByRole("main")
    .locator("ol > li")
    .filter({ has: page.locator("time") });
const getCurrent = (page: Page, name: string) => page.getByRole("link", { name, exact: true });

test("what was watched stands by days, and older pages come when one scrolls", async ({ page }) => {
  await signIn(page, await createAccount(LIBRARY));
  await page.getByRole("link", { name: "History" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "History" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
  const before = await getEntries(page).count();
  expect(before).toBeGreaterThan(10);
  await page.getByRole("link", { name: "Show older" }).scrollIntoViewIfNeeded();
  await expect.poll(() => getEntries(page).count()).toBeGreaterThan(before);
  await expect(page).toHaveURL("/history");
});

test("a viewing on an older page is struck through and goes like one of the newest", async ({ page }) => {
  const person = await createAccount({ movies: 0, shows: 0, anime: 1, episodes: 400 });
  await signIn(page, person);
  await page.goto("/history");
  const unmark = page.getByRole("button", { name: /^Unmark / });
  const before = await unmark.count();
  await page.getByRole("link", { name: "Show older" }).scrollIntoViewIfNeeded();
  await expect.poll(() => unmark.count()).toBeGreaterThan(before);
  await addFault(person, "/sync/history/remove", { kind: "slow", delayMs: 3000 });
  await unmark.nth(before + 2).press("Enter");
  await expect(page.getByText("being taken back")).toBeVisible();
  await expect(page.getByText("being taken back")).toBeHidden({ timeout: 30_000 });
});

test("filters stand in the address, combine, and go with Back", async ({ page }) => {
  await signIn(page, await createAccount(LIBRARY));
  await page.goto("/history");
  await getCurrent(page, "Films").click();
  await expect(page).toHaveURL("/history?kind=movie");
  await expect(getCurrent(page, "Films")).toHaveAttribute("aria-current", "true");
  await expectAll(getEntries(page), "Film");

  await getCurrent(page, "First").click();
  await expect(page).toHaveURL("/history?kind=movie&watch=first");
  await page.goBack();
  await expect(page).toHaveURL("/history?kind=movie");
  await expect(getCurrent(page, "Both")).toHaveAttribute("aria-current", "true");
  await page.goBack();
  await expect(getCurrent(page, "All")).toHaveAttribute("aria-current", "true");
});

test("a viewing is taken back: struck through at once, gone when Simkl has it, and back again on Undo", async ({
  page,
}) => {
  const person = await createAccount({ movies: 0, shows: 1, anime: 0, episodes: 1 });
  await signIn(page, person);
  await page.goto("/history");
  const unmark = page.getByRole("button", { name: /^Unmark / });
  await expect(unmark).toHaveCount(1);
  await addFault(person, "/sync/history/remove", { kind: "slow", delayMs: 3000 });
  await unmark.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "no longer marked as watched" })).toBeVisible();
  await expect(page.getByText("being taken back")).toBeVisible();
  await expect(unmark).toHaveCount(0);
  await expect(page.getByText("being taken back")).toBeHidden({ timeout: 30_000 });
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(unmark).toHaveCount(1, { timeout: 30_000 });
});

test("a search finds a title among them, and says when it finds none", async ({ page }) => {
  await signIn(page, await createAccount(LIBRARY));
  await page.goto("/history?kind=movie");
  const title = (await getEntries(page).first().getByRole("link").first().innerText()).trim();
  await page.getByRole("searchbox").fill(title.toUpperCase());
  await page.getByRole("searchbox").press("Enter");
  await expect(page).toHaveURL(/kind=movie&q=/);
  await expect(getEntries(page).first()).toContainText(title);

  await page.goto("/history?q=nothing+is+called+so");
  await expect(page.getByText("Nothing you watched fits this.")).toBeVisible();
  await page.getByRole("link", { name: "Show everything" }).click();
  await expect(page).toHaveURL("/history");
});

test("a month is jumped to by its link, and shared by its address", async ({ page }) => {
  await signIn(page, await createAccount(LIBRARY));
  await page.goto("/history");
  const months = page.getByRole("navigation", { name: "Jump to a month" });
  await months.getByRole("link").nth(2).click();
  await expect(page).toHaveURL(/month=\d{4}-12|month=\d{4}-\d\d/);
  const address = page.url();
  const year = /month=(\d{4})/.exec(address)?.[1] ?? "";
  await expect(page.getByRole("heading", { level: 2 }).first()).toContainText(year);
  await page.goto("/overview");
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 2 }).first()).toContainText(year);
  await page.getByRole("link", { name: "Back to the newest" }).click();
  await expect(page).toHaveURL("/history");
});

test("rewatches are marked, folded episodes unfold by key, and what has no date stands by itself", async ({ page }) => {
  await signIn(page, VERA);
  await page.goto("/history?watch=rewatch");
  await expect(getEntries(page).first()).toContainText("Rewatch");

  await page.goto("/history?kind=tv");
  const summary = page.locator("section summary").first();
  await summary.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("section details[open] li").first()).toBeVisible();

  await page.goto("/history?undated=");
  await expect(page.getByRole("heading", { name: "Without a date" })).toBeVisible();
});

test("without script every page of the history is reached by links", async ({ page, browser, baseURL }) => {
  await signIn(page, await createAccount(LIBRARY));
  const noScriptContext = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const noScriptPage = await noScriptContext.newPage();
  await noScriptPage.goto("/history");
  const first = await noScriptPage.getByRole("heading", { level: 2 }).first().innerText();
  await noScriptPage.getByRole("link", { name: "Show older" }).click();
  await expect(noScriptPage).toHaveURL(/before=/);
  await expect(noScriptPage.getByRole("heading", { level: 2 }).first()).not.toHaveText(first);
  await noScriptContext.close();
});

test("nothing of another person is in it", async ({ page, otherBrowser }) => {
  await signIn(page, await createAccount(LIBRARY));
  await page.goto("/history");
  const address = (await page.getByRole("link", { name: "Show older" }).getAttribute("href")) ?? "";
  expect(address).toContain("before=");
  const otherPage = await otherBrowser.newPage();
  await signIn(otherPage, await createAccount());
  await otherPage.goto(address);
  await expect(otherPage.getByText("Nothing you watched fits this.")).toBeVisible();
});

for (const path of ["/history?month=2024-05", "/history?undated="]) {
  test(`axe finds nothing on ${path}, at any size and in both themes`, async ({ page }) => {
    test.slow();
    await signIn(page, VERA);
    await expectAccessible(page, [path]);
  });
}

test("nothing scrolls sideways on the narrowest phone", async ({ page }) => {
  await signIn(page, VERA);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ["/history", "/history?undated="]) {
    await page.goto(path, { waitUntil: "networkidle" });
    await expectNoSidewaysScroll(page);
  }
});

async function expectAll(rows: Locator, text: string): Promise<void> {
  await expect(rows.first()).toContainText(text);
  for (const row of await rows.all()) await expect(row).toContainText(text);
}
