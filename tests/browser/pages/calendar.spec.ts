import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "@/tests/browser/support/expect-accessible";
import { test } from "@/tests/browser/support/fixtures";
import { signIn } from "@/tests/browser/support/sign-in";

const VERA = { name: "Vera Archive" };
const THEO = { name: "Theo Forty" };
const NIA = { name: "Nia Newcomer" };

test("a month of the person's titles, with what begins and ends in words, and what was watched ticked", async ({
  page,
}) => {
  await signIn(page, VERA);
  await page.getByRole("link", { name: "Calendar" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Calendar" })).toBeVisible();
  await expect(page.getByText(/Simkl’s calendar as of today/)).toBeVisible();
  await expect(page.getByText("Monday", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: /^today/ })).toBeVisible();
  await expect(page.getByText(/premiere|finale/i).first()).toBeVisible();
  await expect(page.getByText("Watched", { exact: true }).first()).toBeAttached();
  const entry = getMain(page)
    .getByRole("link", { name: /on Simkl \(opens in a new tab\)/ })
    .first();
  await expect(entry).toHaveAttribute("href", /\/(tv|anime|movies)\/\d+/);
});

test("views, times and filters are addresses, and Back undoes them", async ({ page }) => {
  await signIn(page, VERA);
  await page.goto("/calendar");
  await page.getByRole("link", { name: "Week", exact: true }).click();
  await expect(page).toHaveURL("/calendar?view=week");
  await page.getByRole("link", { name: "Later" }).click();
  await expect(page).toHaveURL(/view=week&date=\d{4}-\d\d-\d\d$/);
  const nextWeek = await page.getByRole("heading", { level: 2 }).textContent();
  await page.getByRole("link", { name: "Anime" }).click();
  await expect(page).toHaveURL(/&kind=anime$/);
  await expect(getMain(page).getByText("TV:", { exact: true })).toHaveCount(0);
  await page.getByRole("link", { name: "Watching", exact: true }).click();
  await expect(page).toHaveURL(/&kind=anime&list=watching$/);
  const shared = page.url();
  await page.goBack();
  await page.goBack();
  await expect(page).not.toHaveURL(/kind/);
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(nextWeek ?? "");
  await page.getByRole("link", { name: "Today", exact: true }).click();
  await expect(page).toHaveURL("/calendar?view=week");
  await page.goto(shared);
  await expect(page.getByRole("link", { name: "Anime" })).toHaveAttribute("aria-current", "true");
});

test("time ends where Simkl has no calendars, and a wrong address is today's", async ({ page }) => {
  await signIn(page, VERA);
  await page.goto("/calendar?date=2019-01-01&view=century&kind=books");
  await expect(page.getByRole("link", { name: /^today/ })).toBeVisible();
  for (let month = 0; month < 3; month += 1) {
    const name = await page.getByRole("heading", { level: 2 }).textContent();
    await page.getByRole("link", { name: "Later" }).click();
    await expect(page.getByRole("heading", { level: 2 })).not.toHaveText(name ?? "");
  }
  await expect(page.getByRole("link", { name: "Later" })).toBeHidden();
  await expect(page.getByRole("link", { name: "Earlier" })).toBeVisible();
});

test("on a phone the month is a list from today on, and the days before are one press away", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, VERA);
  await page.goto("/calendar");
  await expect(page.getByText("Monday", { exact: true })).toBeHidden();
  const earlier = page.getByRole("link", { name: "What aired before today" });
  // On the first days of a month nothing lies before them.
  if (await earlier.isVisible()) {
    await earlier.click();
    await expect(page).toHaveURL(/view=agenda&date=\d{4}-\d\d-01$/);
  }
});

test("names of episodes to come hide in the agenda when they are to", async ({ page }) => {
  await signIn(page, THEO);
  await page.goto("/calendar?view=agenda");
  const choice = page.getByRole("button", { name: "Spoiler-safe titles" });
  await choice.click();
  await expect(choice).toHaveAttribute("aria-pressed", "true");
  await page.reload();
  await expect(choice).toHaveAttribute("aria-pressed", "true");
  await choice.click();
  await expect(choice).toHaveAttribute("aria-pressed", "false");
});

test("an empty library gets a hint how titles get here", async ({ page }) => {
  await signIn(page, NIA);
  await page.goto("/calendar");
  await expect(page.getByText(/Nothing of your titles airs in/)).toBeVisible();
  await page.goto("/calendar?kind=anime");
  await page.getByRole("link", { name: "Show everything" }).click();
  await expect(page).toHaveURL("/calendar");
});

test("it is there without script, and a visitor is led away", async ({ page, browser, baseURL, otherBrowser }) => {
  await signIn(page, VERA);
  const storageState = await page.context().storageState();
  const noScriptContext = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState });
  const noScriptPage = await noScriptContext.newPage();
  await noScriptPage.goto("/calendar?view=agenda");
  await noScriptPage.getByRole("link", { name: "TV", exact: true }).click();
  await expect(noScriptPage).toHaveURL("/calendar?view=agenda&kind=tv");
  await expect(getMain(noScriptPage).getByRole("listitem").first()).toBeVisible();
  await noScriptContext.close();
  const otherPage = await otherBrowser.newPage();
  await otherPage.goto("/calendar");
  await expect(otherPage).toHaveURL("/");
});

test("axe finds nothing, and nothing scrolls sideways, at any size and in both themes", async ({ page }) => {
  test.slow();
  await signIn(page, VERA);
  const paths = ["/calendar", "/calendar?view=week", "/calendar?view=agenda"];
  await expectAccessible(page, paths);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of paths) {
    await page.goto(path, { waitUntil: "networkidle" });
    await expectNoSidewaysScroll(page);
  }
});

function getMain(page: Page) {
  return page.getByRole("main");
}
