import { expect, type Page } from "@playwright/test";
import { test } from "@/tests/browser/support/fixtures";
import { signIn } from "@/tests/browser/support/sign-in";
import { createAccount, createRecordedAccount } from "@/tests/browser/support/simulator";

const PAGES = [
  "/stats",
  "/stats?dates=all&unit=episodes&step=day",
  "/stats?view=taste",
  "/stats?view=library&episodes=10&minutes=45",
  "/stats/compare?a=all",
  "/stats/compare?a=2025&b=2024&dates=all&unit=episodes",
];

test("a single episode has every figure, and none that would need two", async ({ page }) => {
  await signIn(page, await createAccount({ movies: 0, shows: 1, anime: 0, episodes: 1 }));
  await expectComplete(page);
  await page.goto("/stats");
  await expect(page.getByRole("region", { name: "Records" })).toContainText("1 day with something watched");
  await expect(page.getByRole("region", { name: "Time watched" })).toContainText("on average");
  await page.goto("/stats/compare?a=all");
  await expect(page.getByRole("row", { name: /^Longest streak 1/ })).toBeVisible();
});

test("what has no date is in totals, and in no picture of time", async ({ page }) => {
  await signIn(page, await createRecordedAccount(createUndatedLibrary()));
  await expectComplete(page);
  await page.goto("/stats");
  await expect(page.getByText("with 7 episodes and 0 films")).toBeVisible();
  await expect(page.getByText("Nothing here has a date that says when you watched it")).toBeVisible();
  await expect(page.getByRole("slider")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Records" })).toHaveCount(0);
  await page.goto("/stats?view=taste");
  await expect(page.getByText("This is not known yet of what you watched")).toBeVisible();
  await page.goto("/stats/compare?a=all&b=2025");
  await expect(page.getByText("7 viewings without a date count in the totals of “Everything”")).toBeVisible();
  await expect(page.getByText("Neither time has anything with a date")).toBeVisible();
  await expect(page.getByText("No genre is known yet of what you watched")).toBeVisible();
});

test("a library of movies mentions no episodes", async ({ page }) => {
  await signIn(page, await createAccount({ movies: 6, shows: 0, anime: 0, episodes: 0 }));
  await expectComplete(page);
  await page.goto("/stats?kind=tv");
  await expect(page.getByText("You watched nothing that fits this.")).toBeVisible();
  await page.goto("/stats/compare?a=all&kind=anime");
  await expect(page.getByText("You watched nothing that fits this in either time.")).toBeVisible();
  await page.goto("/stats/compare?a=all");
  await expect(page.getByRole("row", { name: /^Episodes 0 0 the same/ })).toBeVisible();
});

/** Every page loads and shows no number computed from nothing. */
async function expectComplete(page: Page): Promise<void> {
  for (const path of PAGES) {
    const answer = await page.goto(path);
    expect([path, answer?.status()]).toEqual([path, 200]);
    const drawn = await page.getByRole("main").innerHTML();
    expect([path, drawn.match(/.{0,80}(NaN|Infinity|undefined).{0,40}/)?.[0]]).toEqual([path, undefined]);
  }
}

/** A show of which Simkl counts seven episodes, and does not say which or when. */
function createUndatedLibrary() {
  const counts = { watched_episodes_count: 7, total_episodes_count: 10, not_aired_episodes_count: 0 };
  const show = { title: "Long ago", poster: null, year: null, ids: { simkl: 9_960_000, slug: "long-ago" } };
  return { movies: [], shows: [{ last_watched_at: null, status: "watching", user_rating: null, ...counts, show }] };
}
