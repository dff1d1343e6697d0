import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "@/tests/browser/support/expect-accessible";
import { test } from "@/tests/browser/support/fixtures";
import { signIn } from "@/tests/browser/support/sign-in";
import { createAccount } from "@/tests/browser/support/simulator";

const VERA = { name: "Vera Archive" };
const NIA = { name: "Nia Newcomer" };
const VIEWS = ["/stats", "/stats?view=taste", "/stats?view=library"];

const getChoice = (page: Page, group: string, name: string) =>
  page.getByRole("navigation", { name: group }).getByRole("link", { name, exact: true });

test("ranges, kinds and ways to count are addresses, and Back undoes them", async ({ page }) => {
  await signIn(page, VERA);
  await page.getByRole("link", { name: "Statistics" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Statistics" })).toBeVisible();
  await expect(page.getByText(/of this history has trustworthy dates/)).toBeVisible();
  await expect(page.getByText("Longest binge")).toBeVisible();
  const years = page.getByRole("navigation", { name: "Years" }).getByRole("link");
  const year = (await years.nth(2).textContent()) ?? "";
  await years.nth(2).click();
  await expect(page).toHaveURL(`/stats?range=${year}`);
  await expect(page.getByRole("heading", { name: `Days of ${year}` })).toBeVisible();
  await getChoice(page, `Months of ${year}`, "Mar").click();
  await expect(page).toHaveURL(`/stats?range=${year}-03`);
  await getChoice(page, "Kind", "TV").click();
  await expect(page).toHaveURL(`/stats?range=${year}-03&kind=tv`);
  await getChoice(page, "Counted in", "Episodes").click();
  await expect(page).toHaveURL(`/stats?range=${year}-03&kind=tv&unit=episodes`);
  await page.goBack();
  await expect(page).toHaveURL(`/stats?range=${year}-03&kind=tv`);
  await expect(page.getByRole("heading", { name: "Time watched" })).toBeVisible();

  await page.getByText("Any two days").click();
  await page.getByLabel("From").fill("2024-02-28");
  await page.getByLabel("to", { exact: true }).fill("2024-03-01");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL("/stats?kind=tv&from=2024-02-28&to=2024-03-01");
  await expect(page.getByText(/From Wednesday 28 February 2024 to Friday 1 March 2024/)).toBeVisible();

  await page.goto("/stats?from=2023-02-29&to=2023-03-02");
  await expect(page.getByText("Everything, from the first day on.")).toBeVisible();
  await expect(page.getByText("days that cannot be read, from “2023-02-29” to “2023-03-02”")).toBeVisible();
});

test("every figure is there without script, as a table and as a file", async ({ page, browser, baseURL }) => {
  await signIn(page, VERA);
  const storageState = await page.context().storageState();
  const noScriptContext = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState });
  const noScriptPage = await noScriptContext.newPage();
  for (const path of ["/stats", "/stats?view=taste&by=decade", "/stats?view=library"]) {
    await noScriptPage.goto(path);
    const links = await noScriptPage.getByRole("link", { name: /^CSV/ }).all();
    const files = await Promise.all(links.map(async (link) => (await link.getAttribute("href")) ?? ""));
    expect(files.length, path).toBeGreaterThan(2);
    for (const file of new Set(files)) {
      const response = await noScriptPage.request.get(file);
      expect([file, response.status(), response.headers()["content-type"]]).toEqual([
        file,
        200,
        "text/csv; charset=utf-8",
      ]);
      expect((await response.text()).split("\r\n").length, file).toBeGreaterThan(2);
    }
  }
  const words = noScriptPage.getByRole("region", { name: "Words of your memos" }).getByRole("link");
  await expect(words.filter({ hasText: "memo" }).first()).toHaveAccessibleName(/^\S+ ?, \d+ memos$/);
  const named = await noScriptPage.request.get("/stats/csv/time?range=2024&kind=tv");
  expect(named.headers()["content-disposition"]).toBe('attachment; filename="watchfolio-time-2024-tv.csv"');
  expect(await named.text()).toMatch(/^\uFEFFWeek from,TV,/);
  await noScriptPage.goto("/stats?range=2024");
  await expect(noScriptPage.getByRole("slider")).toHaveCount(0);
  await noScriptPage.getByRole("link", { name: /^Show as table ?: Time watched$/ }).click();
  await expect(noScriptPage.getByRole("heading", { level: 1, name: "Time watched per week" })).toBeVisible();
  await expect(noScriptPage.getByRole("row")).toHaveCount(1 + 53);
  await noScriptPage.getByRole("link", { name: "Statistics" }).last().click();
  await expect(noScriptPage).toHaveURL("/stats?range=2024");
  expect((await noScriptPage.goto("/stats/table/nope"))?.status()).toBe(404);
  await expect(noScriptPage.getByRole("heading", { level: 1, name: "There is no such page" })).toBeVisible();
  await noScriptPage.getByRole("link", { name: "Go to your overview" }).click();
  await expect(noScriptPage).toHaveURL("/overview");
  await noScriptContext.close();
});

test("keys, the mouse and a finger reach the points of a picture, and each says what it is", async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, VERA);
  const storageState = await page.context().storageState();
  await page.goto("/stats?range=2024");
  const bars = page.getByRole("slider", { name: "Time watched, point by point" });
  const tooltip = page.locator("[data-slot=tooltip]");
  await bars.focus();
  await expect(bars).toHaveAttribute("aria-valuetext", /^Week of Monday 1 January 2024: /);
  await page.keyboard.press("End");
  await expect(bars).toHaveAttribute("aria-valuetext", /^Week of Monday 30 December 2024: /);
  await expect(bars).toHaveAttribute("aria-valuenow", "52");
  await expect(bars).toHaveAttribute("aria-valuemax", "52");
  await page.keyboard.press("ArrowLeft");
  await expect(tooltip).toHaveText(/^Week of Monday 23 December 2024: /);
  const getTop = async (shown: Locator) => (await shown.boundingBox())?.y ?? 0;
  expect(await getTop(tooltip.locator("div").last())).toBeGreaterThanOrEqual(await getTop(bars));
  await page.keyboard.press("Escape");
  await expect(tooltip).toHaveCount(0);

  const days = page.getByRole("region", { name: "Days of 2024" });
  const day = days.locator("g:has(title)").nth(100);
  const words = (await day.locator("title").textContent()) ?? "";
  await bars.blur();
  await day.hover({ force: true });
  await expect(tooltip).toHaveText(words);
  await page.mouse.move(0, 0);
  await expect(tooltip).toHaveCount(0);

  const touched = await browser.newContext({
    baseURL,
    storageState,
    hasTouch: true,
    viewport: { width: 390, height: 844 },
  });
  const phone = await touched.newPage();
  await phone.goto("/stats?range=2024");
  await expect(phone.getByRole("slider", { name: "Days of 2024, point by point" })).toBeVisible();
  await phone.locator("g:has(title)").nth(100).tap({ force: true });
  await expect(phone.locator("[data-slot=tooltip]")).toHaveText(words);
  await touched.close();
});

test("titles are grouped by any dimension and sorted by any value", async ({ page }) => {
  await signIn(page, VERA);
  await page.goto("/stats?view=taste");
  await getChoice(page, "Titles by", "Decade").click();
  await expect(page).toHaveURL("/stats?view=taste&by=decade");
  const names = page.getByRole("table").first().locator("tbody th");
  await page.getByRole("columnheader", { name: "Decade" }).getByRole("link").click();
  await expect(page.getByRole("columnheader", { name: "Decade" })).toHaveAttribute("aria-sort", "ascending");
  const decades = (await names.allInnerTexts()).map((name) => name.trim());
  expect(decades.length).toBeGreaterThan(1);
  expect(decades).toEqual(decades.toSorted());

  await page.emulateMedia({ forcedColors: "active" });
  const getPaint = (shown: Locator) => shown.evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await getPaint(names.first().locator(".bg-accent"))).not.toBe(await getPaint(page.locator("html")));
  expect(await getPaint(getChoice(page, "Titles by", "Decade"))).not.toBe(
    await getPaint(getChoice(page, "Titles by", "Genre")),
  );
});

test("a hypothetical addition moves the forecast of the backlog, and changes nothing", async ({ page }) => {
  await signIn(page, VERA);
  await page.goto("/stats?view=library");
  const panel = page.getByRole("region", { name: "What if you add this" });
  const getCells = (name: string) => panel.getByRole("row", { name }).getByRole("cell").allInnerTexts();
  await panel.getByLabel("Or so many episodes").fill("200");
  await panel.getByLabel("of so many minutes").fill("45");
  await panel.getByRole("button", { name: "Reckon" }).click();
  await expect(page).toHaveURL(/view=library&episodes=200&minutes=45/);
  await expect(panel).toContainText("6 d 6 h");
  const [without, withIt] = await getCells("At your usual pace");
  expect(without).not.toBe(withIt);

  await panel.getByLabel("A title of yours").fill("the");
  await panel.getByRole("button", { name: "Find" }).click();
  await panel.getByRole("listitem").filter({ hasNotText: "not out yet" }).first().getByRole("link").click();
  await expect(page).toHaveURL(/view=library&add=\d+/);
  await expect(panel.getByText("it is among what is still to be watched already")).toBeVisible();
  const [, now] = await getCells("Still to be watched");
  await expect(page.getByRole("region", { name: "Still to be watched" })).toContainText(String(now));

  await page.goto("/stats?view=library&add=1");
  await expect(panel.getByText("Your library has no such title.")).toBeVisible();
});

test("an empty library, only movies, and no matches are explained, not drawn", async ({ page, otherBrowser }) => {
  await signIn(page, NIA);
  await page.goto("/stats");
  await expect(page.getByText("Nothing is marked as watched yet")).toBeVisible();
  await expect(page.getByText("%", { exact: false })).toHaveCount(0);
  for (const path of VIEWS.slice(1)) {
    await page.goto(path);
    await expect(page.getByRole("main")).not.toContainText(/NaN|Infinity|undefined|null/);
  }

  const moviesPage = await otherBrowser.newPage();
  await signIn(moviesPage, await createAccount({ movies: 6, shows: 0, anime: 0, episodes: 0 }));
  for (const path of [...VIEWS, "/stats?kind=tv", "/stats?range=2001", "/stats?watch=rewatch"]) {
    await moviesPage.goto(path);
    await expect(moviesPage.getByRole("main")).not.toContainText(/NaN|Infinity|undefined|null/);
  }
  await expect(moviesPage.getByText("You watched nothing that fits this.")).toBeVisible();
});

test("nothing of it is anybody else’s", async ({ page, request, otherBrowser }) => {
  await signIn(page, VERA);
  const ownAnswer = await (await page.request.get("/stats/csv/totals")).text();
  expect(ownAnswer).toContain("TV,First time,Exact");
  const signedOutAnswer = await request.get("/stats/csv/totals", { maxRedirects: 0 });
  expect(signedOutAnswer.status()).toBe(307);
  const otherPage = await otherBrowser.newPage();
  await signIn(otherPage, NIA);
  expect((await (await otherPage.request.get("/stats/csv/totals")).text()).split("\r\n")).toHaveLength(2);
});

test("axe finds nothing, at any size and in both themes", async ({ page }) => {
  test.slow();
  await signIn(page, VERA);
  await expectAccessible(page, [...VIEWS.slice(0, 2), "/stats?view=library&what=the", "/stats/table/week"]);
});

test("nothing scrolls sideways on the narrowest phone", async ({ page }) => {
  await signIn(page, VERA);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of [...VIEWS, "/stats?range=2024", "/stats/table/time"]) {
    await page.goto(path);
    await expectNoSidewaysScroll(page);
  }
  await page.goto("/stats?range=2003");
  await expect(getChoice(page, "Years", "2003"), "what is chosen is in sight").toBeInViewport({ ratio: 1 });
});
