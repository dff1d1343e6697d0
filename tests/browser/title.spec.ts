import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { test } from "./fixtures";
import { oddLibrary, oddPaths } from "./odd-titles";
import { signIn } from "./sign-in";
import { newPerson, recordedPerson } from "./simulator";

const VERA = { name: "Vera Archive" };
/** Band of Brothers, which Vera came back to three times. */
const REWATCHED = "/title/tv/9110011";
/** One Piece: 1,150 episodes, in nobody's library. */
const ENDLESS = "/title/anime/38636";
/** Doctor Who: fourteen seasons and specials. */
const SEASONS = "/title/tv/9140000";
const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

test("a title's own page tells what its owner did with it, and what Simkl says about it", async ({ page }) => {
  await signIn(page, VERA);
  await page.goto(REWATCHED);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Band of Brothers");
  await expect(page).toHaveTitle("Band of Brothers · Watchfolio");
  const again = page.getByRole("region", { name: "Watched again" });
  await expect(again.getByRole("listitem")).toHaveCount(3);
  await expect(again.getByRole("listitem").first()).toContainText(/Rewatch 1\s*Finished\s*10 of 10 episodes/);
  await expect(again.getByRole("listitem").last()).toContainText(/Rewatch 3\s*Under way/);
  const episodes = page.getByRole("region", { name: "Episodes" });
  await expect(episodes.getByText("10 of 10 watched")).toBeVisible();
  await expect(episodes.getByText("S01E01")).toBeVisible();
  await expect(page.getByRole("region", { name: "In your library" })).toContainText("Completed");
  await expect(page.getByRole("region", { name: "About" })).toContainText("HBO");
  await expect(
    page
      .getByRole("article")
      .getByRole("link", { name: /^Simkl/ })
      .first(),
  ).toHaveAttribute("href", /\/tv\/9110011\/band-of-brothers/);
});

test("what another person did with a title is nowhere in the answer", async ({ page, otherBrowser }) => {
  await signIn(page, VERA);
  await page.goto("/title/tv/20953");
  const memo = await page.getByRole("region", { name: "In your library" }).locator("blockquote").innerText();
  const stranger = await otherBrowser.newPage();
  await signIn(stranger, await newPerson());
  const response = await stranger.goto("/title/tv/20953");
  await expect(stranger.getByRole("region", { name: "In your library" })).toContainText("Not in your library");
  const body = await response?.text();
  expect(memo.length).toBeGreaterThan(5);
  expect(body).not.toContain(memo);
  expect(body).not.toContain("of 10");
});

test("an address that no title has is not found, and one of another kind leads to the right one", async ({ page }) => {
  await signIn(page, await newPerson());
  for (const path of [
    "/title/tv/99999999",
    "/title/tv/abc",
    "/title/tv/0",
    "/title/books/1",
    "/title/tv/99999999999",
  ]) {
    const response = await page.request.get(path, { maxRedirects: 0 });
    expect([path, response.status()]).toEqual([path, 404]);
  }
  const astray = await page.request.get("/title/movies/9110011", { maxRedirects: 0 });
  expect([astray.status(), astray.headers().location]).toEqual([307, "/title/tv/9110011"]);
  await page.goto("/title/anime/9110011");
  await expect(page).toHaveURL(REWATCHED);
});

test("seasons open and close by the keyboard, and the address remembers", async ({ page }) => {
  await signIn(page, VERA);
  await page.goto(SEASONS);
  const season = page.getByRole("link", { name: "Season 3" });
  await expect(season).toHaveAttribute("aria-expanded", "false");
  await season.focus();
  await page.keyboard.press("Enter");
  await expect(season).toHaveAttribute("aria-expanded", "true");
  await expect(page.getByText("S03E01")).toBeVisible();
  await expect(page).toHaveURL(/part=3/);
  await page.keyboard.press("Enter");
  await expect(page.getByText("S03E01")).toBeHidden();
  await page.goBack();
  await expect(page.getByText("S03E01")).toBeVisible();
  await page.goto(`${SEASONS}?part=specials`);
  await expect(page.getByText("Special 1", { exact: true })).toBeVisible();
});

test("a show of 1,150 episodes stays light: its episodes come a hundred at a time", async ({ page }) => {
  await signIn(page, VERA);
  const response = await page.goto(ENDLESS);
  expect((await response?.body())?.length).toBeLessThan(250_000);
  await expect(page.getByRole("region", { name: "In your library" })).toContainText("Not in your library");
  await expect(page.getByText("E1101", { exact: true })).toBeHidden();
  await page.getByRole("link", { name: /Episodes 1101/ }).click();
  await expect(page.getByText("E1101", { exact: true })).toBeVisible();
});

test("titles of every odd name are shown as they are, at the width of a small phone", async ({ page }) => {
  await signIn(page, await recordedPerson(oddLibrary()));
  await page.setViewportSize({ width: 360, height: 740 });
  for (const { path, name } of oddPaths()) {
    await page.goto(path, { waitUntil: "networkidle" });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    expect(await page.title()).toBe(`${name} · Watchfolio`);
    await expectNoSidewaysScroll(page, 360);
  }
});

test("axe finds nothing on title pages, and nothing scrolls sideways", async ({ page }) => {
  test.slow();
  await signIn(page, VERA);
  for (const theme of ["dark", "light"]) {
    await page.context().addCookies([{ name: "theme", value: theme, domain: "localhost", path: "/" }]);
    for (const path of [REWATCHED, ENDLESS, "/title/movies/9000003", "/title/anime/9220001"]) {
      await page.goto(path, { waitUntil: "networkidle" });
      for (const size of SIZES) {
        await page.setViewportSize(size);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }));
        expect({ path, theme, size, found }).toEqual({ path, theme, size, found: [] });
        await expectNoSidewaysScroll(page, size.width);
      }
    }
  }
});

async function expectNoSidewaysScroll(page: Page, width: number): Promise<void> {
  expect([page.url(), await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([page.url(), width]);
}
