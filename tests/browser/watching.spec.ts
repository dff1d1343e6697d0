import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./expect-accessible";
import { test } from "./fixtures";
import { signIn } from "./sign-in";
import { addFault, newPerson } from "./simulator";

/** The Third Man, 104 minutes. */
const FILM = "/title/movies/9000007";
/** The Wire. */
const SHOW = "/title/tv/9110000";
const SIZES = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
];

const panel = (page: Page) => page.getByRole("region", { name: "Watching now" });
const line = (page: Page) => page.getByRole("complementary", { name: "Watching now" });
const toast = (page: Page) => page.getByRole("status");

for (const size of SIZES)
  test(`a film is checked in to and cancelled, ${size.width} pixels wide`, async ({ page }) => {
    await page.setViewportSize(size);
    await signIn(page, await newPerson());
    await page.goto(FILM);
    await panel(page).getByRole("button", { name: "Check in" }).click();
    await expect(toast(page).filter({ hasText: "Checked in" })).toBeVisible();
    await expect(panel(page)).toContainText(/The film, 1 h 4\d min left.*counts as watched by itself/s);
    await expect(line(page)).toContainText(/Watching now: The Third Man, 1 h 4\d min left/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);

    await page.goto("/history");
    await line(page).getByRole("link", { name: "The Third Man" }).click();
    await panel(page).getByRole("button", { name: "Cancel the check-in" }).click();
    await expect(toast(page).filter({ hasText: "cancelled" })).toBeVisible();
    await expect(line(page)).toBeHidden();
    await expect(panel(page).getByRole("button", { name: "Check in" })).toBeVisible();
  });

test("the remote starts, pauses and goes on; what is near its end counts when it is stopped", async ({ page }) => {
  await signIn(page, await newPerson({ shows: 3, episodes: 20 }));
  await page.goto(SHOW);
  await panel(page).getByLabel("Episode").fill("2");
  await panel(page).getByRole("button", { name: "Start" }).click();
  await expect(panel(page)).toContainText("S01E02");
  await panel(page).getByLabel("At per cent").fill("34");
  await panel(page).getByRole("button", { name: "Pause" }).click();
  await expect(toast(page).filter({ hasText: "Paused at 34 %" })).toBeVisible();
  const paused = page.getByRole("region", { name: "Paused" });
  await expect(paused).toContainText("34 %");

  await paused.getByRole("button", { name: /^Go on/ }).click();
  await expect(panel(page).getByLabel("At per cent")).toHaveValue("34");
  await expect(paused).toBeHidden();
  await panel(page).getByLabel("At per cent").fill("91");
  await panel(page).getByRole("button", { name: "Stop" }).click();
  await expect(toast(page).filter({ hasText: "counts as watched" })).toBeVisible();
  await expect(page.getByRole("region", { name: "In your library" })).toContainText("Watching");
});

test("what was paused is finished or cleared from the shelf", async ({ page }) => {
  await signIn(page, await newPerson({ shows: 3, episodes: 20 }));
  for (const path of [FILM, SHOW]) {
    await page.goto(path);
    await panel(page).getByLabel("At per cent").fill("40");
    await panel(page).getByRole("button", { name: "Pause" }).click();
    await expect(page.getByRole("region", { name: "Paused" })).toContainText("40 %");
  }
  await page.goto("/up-next");
  const shelf = page.getByRole("region", { name: "Paused" });
  const finish = shelf.getByRole("button", { name: "Finish The Wire S01E01" });
  await finish.click();
  await expect(toast(page).filter({ hasText: "Marked as watched" })).toBeVisible();
  await expect(finish).toBeHidden();
  await shelf.getByRole("button", { name: "Clear The Third Man" }).click();
  await expect(shelf).toBeHidden();
});

test("what Simkl cannot be told now is said, and what was filled in stays", async ({ page }) => {
  const person = await newPerson();
  await signIn(page, person);
  await page.goto(SHOW);
  await panel(page).getByLabel("Episode").fill("99");
  await panel(page).getByRole("button", { name: "Start" }).click();
  await expect(toast(page).filter({ hasText: "no episode 99" })).toBeVisible();
  await expect(panel(page).getByLabel("Episode")).toHaveValue("99");
  await panel(page).getByLabel("Episode").fill("1");
  await addFault(person, "/scrobble/start", { kind: "reset" });
  await panel(page).getByRole("button", { name: "Start" }).click();
  await expect(toast(page).filter({ hasText: "no clear answer" })).toBeVisible();
});

test("checking in works without script", async ({ page, browser, baseURL }) => {
  await signIn(page, await newPerson());
  await page.goto(FILM);
  const storageState = await page.context().storageState();
  const plain = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState });
  const still = await plain.newPage();
  await still.goto(FILM);
  await panel(still).getByRole("button", { name: "Check in" }).click();
  await expect(panel(still).getByRole("button", { name: "Cancel the check-in" })).toBeVisible();
  await expect(line(still)).toContainText("Watching now: The Third Man");
  await plain.close();
});

test("axe finds nothing while something is on, and nothing scrolls sideways on a small phone", async ({ page }) => {
  test.slow();
  await signIn(page, await newPerson({ shows: 3, episodes: 20 }));
  await page.goto(FILM);
  await panel(page).getByLabel("At per cent").fill("40");
  await panel(page).getByRole("button", { name: "Pause" }).click();
  await expect(page.getByRole("region", { name: "Paused" })).toBeVisible();
  await page.goto(SHOW);
  await panel(page).getByRole("button", { name: "Start" }).click();
  await expect(line(page)).toBeVisible();
  await expectAccessible(page, [SHOW, FILM, "/up-next"]);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of [SHOW, FILM, "/up-next"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    await expectNoSidewaysScroll(page);
  }
});
