import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "@/tests/browser/support/expect-accessible";
import { test } from "@/tests/browser/support/fixtures";
import { createOddLibrary, ODD_NAMES } from "@/tests/browser/support/odd-titles";
import { signIn } from "@/tests/browser/support/sign-in";
import { createAccount, createRecordedAccount } from "@/tests/browser/support/simulator";

const SMALL = { movies: 60, shows: 30, anime: 20, episodes: 900 };
const PHONE = { width: 390, height: 844 };

const count = (page: Page) => page.getByRole("main").getByRole("status").first();
const getTitles = (page: Page) => page.getByRole("region", { name: "Titles" });
const getPosters = (page: Page) =>
  getTitles(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: "on Simkl" }) });
const getFilters = (page: Page) => page.getByRole("region", { name: "Filters" });

test("filters combine, say what each would leave, and Back takes them off one by one", async ({ page }) => {
  await signIn(page, await createAccount(SMALL));
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Library" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Library" })).toBeVisible();
  await expect(count(page)).toHaveText("110 titles");

  await getFilters(page).getByRole("link", { name: "Films 60 titles" }).click();
  await expect(page).toHaveURL("/library?kind=movie");
  await expect(count(page)).toHaveText("60 of 110 titles");
  const completed = getFilters(page).getByRole("link", { name: /^Completed/ });
  const promised = Number((await completed.innerText()).match(/\d+/)?.[0]);
  await completed.click();
  await expect(count(page)).toHaveText(`${promised} of 110 titles`);
  await expect(page).toHaveURL("/library?kind=movie&status=completed");
  await expect(completed).toHaveAttribute("aria-current", "true");

  await page.goBack();
  await expect(count(page)).toHaveText("60 of 110 titles");
  await page.getByRole("list", { name: "Filters that are set" }).getByRole("link", { name: "Clear all" }).click();
  await expect(page).toHaveURL("/library");
  await expect(count(page)).toHaveText("110 titles");
});

test("a URL shows the same when it is opened again, in the same order", async ({ page }) => {
  await signIn(page, await createAccount(SMALL));
  await page.goto("/library?kind=tv&sort=title&dir=desc");
  await expect(getPosters(page)).toHaveCount(30);
  const shown = await getPosters(page).allInnerTexts();
  await page.goto("/overview");
  await page.goto("/library?kind=tv&sort=title&dir=desc");
  await expect(getPosters(page)).toHaveCount(30);
  expect(await getPosters(page).allInnerTexts()).toEqual(shown);
});

test("titles are found as one types, without accents and with a typing error", async ({ page }) => {
  await signIn(page, { name: "Vera Archive" });
  await page.goto("/library");
  const search = page.getByRole("searchbox", { name: "Search your titles" });
  await search.pressSequentially("wizard of");
  await expect(page).toHaveURL("/library?q=wizard+of");
  await expect(search).toBeFocused();
  await expect(getPosters(page)).toContainText(["The Wizard of Oz"]);
  await search.fill("wizzard of oz");
  await expect(count(page)).toContainText("Nothing is called “wizzard of oz”. What comes near:");
  await expect(getPosters(page)).toContainText(["The Wizard of Oz"]);
  await search.fill("qqqqqq");
  await expect(page.getByText("Nothing fits these filters.")).toBeVisible();
  await page.getByRole("link", { name: "Show everything" }).click();
  await expect(count(page)).toHaveText("1,200 titles");
  await expect(search).toHaveValue("");
});

test("further titles arrive as one scrolls, each once", async ({ page }) => {
  await signIn(page, await createAccount({ movies: 400, shows: 30, anime: 20, episodes: 200 }));
  await page.goto("/library?sort=title");
  await expect(async () => {
    await page.mouse.wheel(0, 4000);
    expect(await getPosters(page).count()).toBe(450);
  }).toPass({ timeout: 45_000, intervals: [100] });
  const ids = await getPosters(page)
    .getByRole("link", { name: "on Simkl" })
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(new Set(ids).size).toBe(450);
  await expect(page.getByRole("link", { name: "Show more" })).toBeHidden();
});

test("a table has the columns one chose, in their order, and both are remembered", async ({ page }) => {
  await signIn(page, await createAccount(SMALL));
  await page.goto("/library");
  await page.getByRole("button", { name: "Table" }).click();
  await expect(page).toHaveURL("/library?view=table");
  const heads = page.getByRole("columnheader");
  await expect(heads).toHaveText(["Title", "List", "Progress", "Rating", "Last watched", "Year"]);

  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("checkbox", { name: "Progress" }).uncheck();
  await page.getByRole("checkbox", { name: "Length" }).check();
  await page.getByRole("button", { name: "Move Year up" }).click();
  await expect(heads).toHaveText(["Title", "List", "Rating", "Year", "Last watched", "Length"]);
  await page.goto("/library");
  await expect(heads).toHaveText(["Title", "List", "Rating", "Year", "Last watched", "Length"]);

  await page.getByRole("columnheader", { name: "Year" }).getByRole("link").click();
  await expect(page).toHaveURL("/library?sort=year");
  await expect(page.getByRole("columnheader", { name: "Year" })).toHaveAttribute("aria-sort", "descending");
  const years = await page.getByRole("row").getByRole("cell").nth(2).allInnerTexts();
  expect(years).toEqual([...years].sort().reverse());
});

test("a view is kept under a name, and goes when it is deleted", async ({ page }) => {
  await signIn(page, await createAccount(SMALL));
  await page.goto("/library?kind=anime&sort=title");
  await page.getByText("Save this view").click();
  await page.getByRole("textbox", { name: "Name of the view" }).fill("Anime by <b>name</b>");
  await page.getByRole("button", { name: "Save" }).click();
  const views = page.getByRole("navigation", { name: "Saved views" });
  await expect(views.getByRole("link")).toHaveText(["Anime by <b>name</b>"]);
  await page.goto("/library");
  await views.getByRole("link").click();
  await expect(page).toHaveURL("/library?kind=anime&sort=title");
  await expect(count(page)).toHaveText("20 of 110 titles");
  await page.getByRole("button", { name: /^Delete the view/ }).click();
  await expect(views).toBeHidden();
});

test("on a phone the filters are a sheet that stays open while one chooses", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await signIn(page, await createAccount(SMALL));
  await page.goto("/library");
  await expect(getFilters(page)).toBeHidden();
  await page.getByRole("button", { name: "Filters", exact: true }).click();
  await getFilters(page).getByRole("link", { name: /^TV/ }).click();
  await expect(page.getByRole("button", { name: "Show 30 titles" })).toBeVisible();
  await getFilters(page)
    .getByRole("link", { name: /^Anime/ })
    .click();
  await page.getByRole("button", { name: "Show 50 titles" }).click();
  await expect(getFilters(page)).toBeHidden();
  await expect(count(page)).toHaveText("50 of 110 titles");
  await page.getByRole("button", { name: "Filters 2" }).press("Enter");
  await expect(getFilters(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(getFilters(page)).toBeHidden();
});

test("everything works by keyboard", async ({ page }) => {
  await signIn(page, await createAccount(SMALL));
  await page.goto("/library");
  await page.getByRole("button", { name: /^Sorted by/ }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Title", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/library?sort=title");
  const first = getPosters(page).first().getByRole("link").first();
  await first.focus();
  const name = await first.innerText();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
});

test("without script one searches, filters, chooses columns and turns the page", async ({ page, browser, baseURL }) => {
  await signIn(page, await createAccount({ movies: 100, shows: 3, episodes: 3 }));
  const noScriptContext = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const noScriptPage = await noScriptContext.newPage();
  await noScriptPage.goto("/library?sort=title");
  await expect(getPosters(noScriptPage)).toHaveCount(60);
  // By key: rows that are laid out as they come into sight move what is below them from under the pointer.
  await noScriptPage.getByRole("link", { name: "Show more" }).press("Enter");
  await expect(getPosters(noScriptPage)).toHaveCount(43);
  await noScriptPage.getByRole("link", { name: "Back to the first titles" }).click();
  await expect(getPosters(noScriptPage)).toHaveCount(60);
  await getFilters(noScriptPage)
    .getByRole("link", { name: /^Films/ })
    .click();
  await expect(count(noScriptPage)).toHaveText("100 of 103 titles");
  await noScriptPage.getByRole("button", { name: "Table" }).click();
  await noScriptPage.getByRole("button", { name: "Columns" }).click();
  await noScriptPage.getByRole("checkbox", { name: "Rating", exact: true }).uncheck();
  await noScriptPage.getByRole("button", { name: "Apply" }).last().click();
  await expect(noScriptPage.getByRole("columnheader", { name: "Rating" })).toBeHidden();
  await noScriptPage.getByRole("searchbox").fill("qqqqqq");
  await noScriptPage.getByRole("searchbox").press("Enter");
  await expect(noScriptPage.getByText("Nothing fits these filters.")).toBeVisible();
  await noScriptContext.close();
});

test("odd names are shown as they are, and nothing scrolls sideways on the narrowest phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, await createRecordedAccount(createOddLibrary()));
  for (const path of ["/library", "/library?view=table", "/library?q=%3Cb%3E&kind=tv&added-from=2020-01-01"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    await expectNoSidewaysScroll(page);
  }
  await page.goto("/library?sort=title");
  for (const name of Object.values(ODD_NAMES)) {
    await expect(getTitles(page).getByRole("link", { name, exact: true })).toBeVisible();
  }
  await expect(page).toHaveTitle(/Library/);
});

test("axe finds nothing in a library, with filters open, as a table, empty, or when nothing fits", async ({ page }) => {
  test.slow();
  await signIn(page, await createAccount(SMALL));
  await expectAccessible(page, ["/library?kind=tv&year-from=1990", "/library?view=table", "/library?q=qqqqqq"]);
});

test("axe finds nothing in an empty library", async ({ page }) => {
  await signIn(page, await createAccount());
  await expectAccessible(page, ["/library"]);
  await expect(page.getByText("Your shelves are empty.")).toBeVisible();
});

test("titles and views of another person stay hidden", async ({ page, otherBrowser }) => {
  await signIn(page, await createAccount(SMALL));
  await page.goto("/library?kind=anime");
  await page.getByText("Save this view").click();
  await page.getByRole("textbox", { name: "Name of the view" }).fill("Private");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("navigation", { name: "Saved views" })).toBeVisible();
  const otherPage = await otherBrowser.newPage();
  await signIn(otherPage, await createAccount({ movies: 2 }));
  await otherPage.goto("/library");
  await expect(count(otherPage)).toHaveText("2 titles");
  await expect(getPosters(otherPage)).toHaveCount(2);
  await expect(otherPage.getByRole("navigation", { name: "Saved views" })).toBeHidden();
});
