import { expect, type Page } from "@playwright/test";
import { z } from "zod";
import { expectAccessibleNow } from "@/tests/browser/support/expect-accessible";
import { test } from "@/tests/browser/support/fixtures";
import { createOddLibrary, listOddPaths } from "@/tests/browser/support/odd-titles";
import { signIn } from "@/tests/browser/support/sign-in";
import { createAccount, createRecordedAccount } from "@/tests/browser/support/simulator";

const VERA = { name: "Vera Archive" };
/** Band of Brothers. */
const SHORT = "/title/tv/9110011";
/** One Piece: 1,150 episodes, in no library. */
const ENDLESS = "/title/anime/38636";
/** Doctor Who: fourteen seasons and specials. */
const SEASONS = "/title/tv/9140000";
const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

test("a title page shows what its owner did with it, and Simkl's record of it", async ({ page }) => {
  await signIn(page, VERA);
  const shows = await listShows(page);
  const getRounds = (id: number) => shows.filter((row) => row.is_rewatch && row.show.ids.simkl === id);
  const known = shows.find(({ show, status }) => status === "completed" && getRounds(show.ids.simkl).length > 1);
  if (!known) throw new Error("Vera came back to nothing twice.");
  const { title, ids } = known.show;
  await page.goto(`/title/tv/${ids.simkl}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page).toHaveTitle(`${title} · Watchfolio`);
  const again = page.getByRole("region", { name: "Watched again" });
  await expect(again.getByRole("listitem")).toHaveCount(getRounds(ids.simkl).length);
  await expect(again.getByRole("listitem").first()).toContainText(
    /Rewatch 1\s*(Finished|Closed|Under way)\s*\d+ of \d+/,
  );
  await expect(page.getByRole("region", { name: "Episodes" }).getByText(/\d+ of \d+ watched/)).toBeVisible();
  await expect(page.getByRole("region", { name: "Episodes" }).getByText("S01E01")).toBeVisible();
  await expect(page.getByRole("region", { name: "In your library" })).toContainText("Completed");
  await expect(page.getByRole("region", { name: "About" })).toContainText("Network");
  const onSimkl = page.getByRole("article").getByRole("link", { name: /^Simkl/ });
  await expect(onSimkl.first()).toHaveAttribute("href", new RegExp(`/tv/${ids.simkl}`));
});

test("what another person did with a title is nowhere in the answer", async ({ page, otherBrowser }) => {
  await signIn(page, VERA);
  const noted = (await listShows(page)).find(({ memo, user_rating: rating }) => memo?.text && rating);
  if (!noted?.memo?.text) throw new Error("Vera wrote nothing about anything she rated.");
  const path = `/title/tv/${noted.show.ids.simkl}`;
  await page.goto(path);
  await expect(page.getByRole("region", { name: "In your library" })).toContainText(noted.memo.text);
  const otherPage = await otherBrowser.newPage();
  await signIn(otherPage, await createAccount());
  const response = await otherPage.goto(path);
  await expect(otherPage.getByRole("region", { name: "In your library" })).toContainText("Not in your library");
  const body = await response?.text();
  expect(noted.memo.text.length).toBeGreaterThan(5);
  expect(body).not.toContain(noted.memo.text);
  expect(body).not.toContain("of 10");
});

test("an address that no title has is not found, and one of another kind leads to the right one", async ({ page }) => {
  await signIn(page, await createAccount());
  for (const path of [
    "/title/tv/99999999",
    "/title/tv/abc",
    "/title/tv/0",
    "/title/books/1",
    "/title/tv/99999999999",
  ]) {
    const response = await page.request.get(path, { maxRedirects: 0 });
    expect([path, response.status()]).toEqual([path, 404]);
    expect(await response.text(), "without script").toMatch(/<h1[^>]*>Simkl knows no such title</);
  }
  const astray = await page.request.get("/title/movies/9110011", { maxRedirects: 0 });
  expect([astray.status(), astray.headers().location]).toEqual([307, "/title/tv/9110011"]);
  await page.goto("/title/anime/9110011");
  await expect(page).toHaveURL(SHORT);
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
  await signIn(page, await createRecordedAccount(createOddLibrary()));
  await page.setViewportSize({ width: 360, height: 740 });
  for (const { path, name } of listOddPaths()) {
    await page.goto(path, { waitUntil: "networkidle" });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    expect(await page.title()).toBe(`${name} · Watchfolio`);
    await expectNoSidewaysScroll(page, 360);
  }
});

test("axe finds nothing on title pages, and nothing scrolls sideways", async ({ page }) => {
  test.slow();
  await signIn(page, VERA);
  for (const path of [SHORT, ENDLESS, "/title/movies/9000003", "/title/anime/9220001"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    await expectAccessibleNow(page, path, SIZES);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await expectNoSidewaysScroll(page, size.width);
    }
  }
});

const Shows = z.array(
  z.object({
    show: z.object({ title: z.string(), ids: z.looseObject({ simkl: z.number() }) }),
    status: z.string(),
    user_rating: z.number().nullable(),
    memo: z.object({ text: z.string().optional() }).optional(),
    is_rewatch: z.boolean().optional(),
  }),
);

/** The shows of the signed-in person. Demo libraries move with the calendar, so tests cannot name titles. */
async function listShows(page: Page) {
  // Other tests are this person too, and twenty files a minute are all that anybody gets.
  let answer = await page.request.get("/api/export");
  for (let waits = 0; answer.status() === 429 && waits < 7; waits += 1) {
    await page.waitForTimeout(10_000);
    answer = await page.request.get("/api/export");
  }
  return Shows.parse((await answer.json()).shows);
}

async function expectNoSidewaysScroll(page: Page, width: number): Promise<void> {
  expect([page.url(), await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([page.url(), width]);
}
