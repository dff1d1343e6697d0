import { expect, type Page } from "@playwright/test";
import { expectAccessibleNow, expectNoSidewaysScroll } from "@/tests/browser/support/expect-accessible";
import { test } from "@/tests/browser/support/fixtures";
import { signIn } from "@/tests/browser/support/sign-in";
import { addFault, createAccount, listWrites } from "@/tests/browser/support/simulator";

/** Outside new libraries. Answers are kept for all, so each test searches for something else. */
const MOVIE = { simkl: 9_000_010, name: "Roman Holiday" };
const SHOW = { simkl: 9_110_011, name: "Band of Brothers", imdb: "tt0185906" };

const getToast = (page: Page) => page.getByRole("status").filter({ hasText: "Close" });
const getCard = (page: Page, name: string) =>
  page.getByRole("article").filter({ has: page.getByRole("link", { name, exact: true }) });

test("a movie outside the library is found in the palette, marked and rated in three presses", async ({ page }) => {
  const person = await createAccount({ movies: 6 });
  await signIn(page, person);
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("combobox")).toBeFocused({ timeout: 1000 });
  }).toPass();
  await page.getByRole("combobox").fill(MOVIE.name);
  await expect(page.getByRole("option", { selected: true })).toHaveText(`Search Simkl for “${MOVIE.name}”`);
  await page.keyboard.press("Enter");
  const found = page.getByRole("group", { name: "On Simkl" });
  await expect(found.getByRole("option").first()).toContainText(MOVIE.name);
  await page.getByRole("option", { name: "Mark as watched" }).click();
  const message = page.getByRole("dialog").getByRole("status");
  await expect(message).toHaveText(`“${MOVIE.name}” is marked as watched.`);
  await expect(found.getByRole("option").first()).toContainText("Completed");
  await page.getByRole("option", { name: "Rate it 9" }).click();
  await expect(message).toHaveText(`“${MOVIE.name}” is rated 9.`);
  await page.keyboard.press("Escape");

  await expect
    .poll(async () => (await listWrites(person)).map(({ path }) => path))
    .toEqual(["/sync/history", "/sync/ratings"]);
  await page.goto(`/library?q=${MOVIE.name}`);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("main")).toContainText("Completed", { timeout: 2000 });
  }).toPass({ timeout: 60_000 });
});

test("a pasted link finds its title, which is planned from the card and rated over it", async ({ page }) => {
  const person = await createAccount({ movies: 4 });
  await signIn(page, person);
  await page.goto("/search");
  await search(page, `https://www.imdb.com/title/${SHOW.imdb}/?ref_=fn_al_tt_1`);
  const card = getCard(page, SHOW.name);
  await expect(card).toContainText("2001");
  await card.getByRole("button", { name: `Plan to watch: ${SHOW.name}` }).click();
  await expect(getToast(page)).toContainText(`“${SHOW.name}” goes to Plan to watch.`);
  await expect(card).toContainText("Plan to watch");
  await card.getByRole("link", { name: `List, date, stars and memo of ${SHOW.name}` }).click();
  const sheet = page.getByRole("dialog", { name: SHOW.name });
  await sheet.getByRole("button", { name: "Rate it 7" }).click();
  await expect(getToast(page)).toContainText("is rated 7.");
  await expect(sheet.getByRole("button", { name: "Rated 7" })).toHaveAttribute("aria-pressed", "true");
  await sheet.getByText("Write a memo").click();
  await sheet.getByRole("textbox", { name: "Memo" }).fill("For the winter");
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(getToast(page)).toContainText("The memo of");
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(card).toContainText("Your rating: 7");
  await expect.poll(async () => (await listWrites(person)).length, { timeout: 30_000 }).toBe(3);
});

test("the name of a file finds its episode, which one press marks", async ({ page }) => {
  const person = await createAccount({ movies: 4 });
  await signIn(page, person);
  await page.goto("/search");
  await search(page, "Videos/Band of Brothers/Band.of.Brothers.S01E02.1080p.mkv");
  const episode = page.getByRole("region", { name: `S01E02 of ${SHOW.name}` });
  await episode.getByRole("button", { name: "Mark S01E02 as watched" }).click();
  await expect(getToast(page)).toContainText(`S01E02 of “${SHOW.name}” marked as watched.`);
  await expect
    .poll(() => listWrites(person), { timeout: 30_000 })
    .toContainEqual({
      path: "/sync/history",
      body: {
        shows: [
          expect.objectContaining({
            ids: { simkl: SHOW.simkl },
            seasons: [expect.objectContaining({ number: 1, episodes: [expect.objectContaining({ number: 2 })] })],
          }),
        ],
      },
    });
});

test("a movie is marked on the day it came out", async ({ page }) => {
  const person = await createAccount({ movies: 4 });
  await signIn(page, person);
  await page.goto("/search");
  await search(page, "Moonlight");
  const card = getCard(page, "Moonlight");
  await card.getByRole("link", { name: "List, date, stars and memo of Moonlight" }).click();
  const sheet = page.getByRole("dialog", { name: "Moonlight" });
  await sheet.getByLabel("Watched", { exact: true }).selectOption("when it came out");
  await sheet.getByRole("button", { name: "Mark as watched" }).click();
  await expect(getToast(page)).toContainText("is marked as watched.");
  await expect
    .poll(async () => JSON.stringify(await listWrites(person)), { timeout: 30_000 })
    .toMatch(/"watched_at":"2016-\d\d-\d\dT12:00:00Z"/);
});

test("nothing found, an unknown address and Simkl down are a sentence each, and the field stays", async ({ page }) => {
  const person = await createAccount({ movies: 4 });
  await signIn(page, person);
  await page.goto("/search");
  await expect(page.getByRole("main")).toContainText("Type or paste something above.");
  await search(page, "zzzz nothing like it");
  await expect(page.getByText("Simkl knows no title with a name like this.")).toBeVisible();
  await search(page, "https://example.com/title/1");
  await expect(page.getByText("Watchfolio does not know this address.")).toBeVisible();
  await addFault(person, "/search/movie", { kind: "status", status: 503, body: {}, times: 20 });
  await search(page, "a search while it is down");
  await expect(page.getByText("Simkl cannot be reached at the moment.")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("searchbox")).toHaveValue("a search while it is down");
  await expect(page.getByRole("button", { name: "Ask Simkl" })).toBeVisible();
});

test("without script the library leads there, a press asks, and a press adds", async ({ page, browser, baseURL }) => {
  await signIn(page, await createAccount({ movies: 4 }));
  const storageState = await page.context().storageState();
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState });
  const plain = await context.newPage();
  await plain.goto("/library?q=metropolis");
  await plain.getByRole("link", { name: "Search Simkl for “metropolis”" }).click();
  await expect(plain.getByText(/Asking Simkl takes 3 requests; you have [\d,]+ left today\./)).toBeVisible();
  await plain.getByRole("button", { name: "Ask Simkl" }).click();
  await expect(plain).toHaveURL("/search?q=metropolis");
  const card = getCard(plain, "Metropolis").first();
  await card.getByRole("button", { name: "Plan to watch: Metropolis" }).click();
  await expect(getCard(plain, "Metropolis").first()).toContainText("on its way to Simkl");
  await plain.goto("/search?q=metropolis");
  await card.getByRole("link", { name: "List, date, stars and memo of Metropolis" }).click();
  await expect(plain.getByRole("heading", { level: 1, name: "Metropolis" })).toBeVisible();
  await context.close();
});

test("axe finds nothing on it, and nothing scrolls sideways", async ({ page }) => {
  await signIn(page, await createAccount({ movies: 4 }));
  await page.goto("/search?q=night", { waitUntil: "networkidle" });
  await expectAccessibleNow(page, "to be asked");
  await page.getByRole("button", { name: "Ask Simkl" }).click();
  await expect(page.getByRole("article").first()).toBeVisible();
  await expectAccessibleNow(page, "answered");
  await page
    .getByRole("link", { name: /^List, date, stars and memo/ })
    .first()
    .click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessibleNow(page, "a card’s sheet");
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoSidewaysScroll(page);
  await page.goto("/search");
  await expectNoSidewaysScroll(page);
});

async function search(page: Page, text: string): Promise<void> {
  await page.getByRole("searchbox").fill(text);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL((url) => url.searchParams.get("q") === text);
}
