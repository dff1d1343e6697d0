import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "@/tests/browser/support/expect-accessible";
import { test } from "@/tests/browser/support/fixtures";
import { signIn } from "@/tests/browser/support/sign-in";
import { createAccount } from "@/tests/browser/support/simulator";

const VERA = { name: "Vera Archive" };
const NIA = { name: "Nia Newcomer" };
const BROKEN = /NaN|Infinity|undefined|null|Invalid|\b0 (episodes|films|shows|anime)\b/;

const getCards = (page: Page) => page.getByRole("navigation", { name: "Cards" }).getByRole("link");

test("a year is a story of cards, with ways to its months, other years and the statistics", async ({ page }) => {
  await signIn(page, VERA);
  await page.getByRole("link", { name: "Review" }).first().click();
  await expect(page).toHaveURL(/\/review\/20\d\d$/);
  await page.goto("/review/2024");
  await expect(page.getByRole("heading", { level: 1, name: "Your year in review 2024" })).toBeVisible();
  const names = (await getCards(page).allTextContents()).map((name) => name.trim());
  expect(names.length).toBeGreaterThan(11);
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(names);
  await expect(page.getByRole("main")).not.toContainText(BROKEN);

  await getCards(page).filter({ hasText: "Top shows" }).click();
  await expect(page).toHaveURL("/review/2024#top-shows");
  await expect(page.getByRole("region", { name: "Top shows" })).toBeInViewport({ ratio: 0.8 });

  await page.getByRole("navigation", { name: "Months of 2024" }).getByRole("link", { name: "Mar" }).click();
  await expect(page).toHaveURL("/review/2024/3");
  await expect(page.getByRole("heading", { level: 1, name: "Your month in review, 2024 March" })).toBeVisible();
  await page.getByRole("link", { name: "On to April 2024" }).click();
  await expect(page).toHaveURL("/review/2024/4");
  await page.getByRole("navigation", { name: "Years" }).getByRole("link", { name: "2023" }).click();
  await expect(page).toHaveURL("/review/2023");
  await page.getByRole("link", { name: "Statistics of these days" }).click();
  await expect(page).toHaveURL("/stats?range=2023");
  await page.getByRole("link", { name: "2023 in review" }).click();
  await expect(page).toHaveURL("/review/2023");
});

test("a year that goes on says so", async ({ page }) => {
  await signIn(page, VERA);
  await page.goto(`/review/${new Date().getUTCFullYear()}`);
  await expect(page.getByText(/of watching so far/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "First and latest" })).toBeVisible();
});

test("all of it is there without script, and its dots lead to the cards", async ({ page, browser, baseURL }) => {
  await signIn(page, VERA);
  const storageState = await page.context().storageState();
  const noScriptContext = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState });
  const noScriptPage = await noScriptContext.newPage();
  await noScriptPage.goto("/review/2024");
  expect(await getCards(noScriptPage).count()).toBeGreaterThan(11);
  await getCards(noScriptPage).filter({ hasText: "Ratings given" }).focus();
  await noScriptPage.keyboard.press("Enter");
  await expect(noScriptPage.getByRole("region", { name: "Ratings given" })).toBeInViewport({ ratio: 0.8 });
  await noScriptContext.close();
});

test("a year without anything leads to those that have something; nothing watched at all is said", async ({
  page,
  otherBrowser,
}) => {
  await signIn(page, VERA);
  await page.goto("/review/2001");
  await expect(page.getByText("Nothing says that you watched anything in 2001.")).toBeVisible();
  await expect(getCards(page)).toHaveCount(0);
  await page.getByRole("navigation", { name: "Years" }).getByRole("link", { name: "2025" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your year in review 2025" })).toBeVisible();

  const newcomer = await otherBrowser.newPage();
  await signIn(newcomer, NIA);
  await newcomer.goto("/review");
  await expect(newcomer).toHaveURL(`/review/${new Date().getUTCFullYear()}`);
  await expect(newcomer.getByText("Nothing says yet when you watched")).toBeVisible();
  await expect(newcomer.getByRole("main")).not.toContainText(/\d h|%/);
});

test("movies alone have no card of shows, and nothing broken", async ({ page }) => {
  await signIn(page, await createAccount({ movies: 6, shows: 0, anime: 0, episodes: 0 }));
  await page.goto("/review");
  await expect(page.getByRole("main")).not.toContainText(BROKEN);
  for (const name of ["Top shows", "Top anime", "Longest binge", "Each at its time", "Begun and finished"])
    await expect(page.getByRole("heading", { name })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Top films" })).toBeVisible();
});

test("an invalid year or month is not found, and reviews of others stay hidden", async ({
  page,
  request,
  otherBrowser,
}) => {
  await signIn(page, VERA);
  for (const path of [
    "/review/2999",
    "/review/98",
    "/review/abc",
    "/review/2024/13",
    "/review/2024/0",
    "/review/2024/03",
  ]) {
    const response = await page.request.get(path, { headers: { accept: "text/html" } });
    expect([path, response.status()]).toEqual([path, 404]);
    expect(await response.text(), "without script").toMatch(/<h1[^>]*>There is no such review</);
  }
  for (const path of ["/review", "/review/2024", "/review/2024/3"])
    expect((await request.get(path, { maxRedirects: 0 })).status()).toBe(307);

  await page.goto("/review/2024");
  const title = await page
    .getByRole("region", { name: "Top shows" })
    .getByRole("listitem")
    .first()
    .getByRole("link")
    .first()
    .innerText();
  const otherPage = await otherBrowser.newPage();
  await signIn(otherPage, NIA);
  await otherPage.goto("/review/2024");
  await expect(otherPage.getByText("Nothing says yet when you watched")).toBeVisible();
  await expect(otherPage.getByRole("main")).not.toContainText(title);
});

test("axe finds nothing, at any size and in both themes, and nothing scrolls sideways", async ({ page }) => {
  test.slow();
  await signIn(page, VERA);
  await expectAccessible(page, ["/review/2024", "/review/2024/3"]);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ["/review/2024", "/review/2024/3", "/review/2001"]) {
    await page.goto(path);
    await expectNoSidewaysScroll(page);
  }
});
