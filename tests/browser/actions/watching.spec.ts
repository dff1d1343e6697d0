import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "@/tests/browser/support/expect-accessible";
import { test } from "@/tests/browser/support/fixtures";
import { signIn } from "@/tests/browser/support/sign-in";
import { addFault, createAccount } from "@/tests/browser/support/simulator";

/** The Third Man, 104 minutes. */
const MOVIE = "/title/movies/9000007";
/** The Wire. */
const SHOW = "/title/tv/9110000";
const SIZES = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
];

const getPanel = (page: Page) => page.getByRole("region", { name: "Watching now" });
const getLine = (page: Page) => page.getByRole("complementary", { name: "Watching now" });
const getToast = (page: Page) => page.getByRole("status");

for (const size of SIZES)
  test(`a movie is checked in to and cancelled, ${size.width} pixels wide`, async ({ page }) => {
    await page.setViewportSize(size);
    await signIn(page, await createAccount());
    await page.goto(MOVIE);
    await getPanel(page).getByRole("button", { name: "Check in" }).click();
    await expect(getToast(page).filter({ hasText: "Checked in" })).toBeVisible();
    await expect(getPanel(page)).toContainText(/The film, 1 h 4\d min left.*counts as watched by itself/s);
    await expect(getLine(page)).toContainText(/Watching now: The Third Man, 1 h 4\d min left/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);

    await page.goto("/history");
    await getLine(page).getByRole("link", { name: "The Third Man" }).click();
    await getPanel(page).getByRole("button", { name: "Cancel the check-in" }).click();
    await expect(getToast(page).filter({ hasText: "cancelled" })).toBeVisible();
    await expect(getLine(page)).toBeHidden();
    await expect(getPanel(page).getByRole("button", { name: "Check in" })).toBeVisible();
  });

test("the remote starts, pauses and goes on; what is near its end counts when it is stopped", async ({ page }) => {
  await signIn(page, await createAccount({ shows: 3, episodes: 20 }));
  await page.goto(SHOW);
  await getPanel(page).getByLabel("Episode").fill("2");
  await getPanel(page).getByRole("button", { name: "Start" }).click();
  await expect(getPanel(page)).toContainText("S01E02");
  await getPanel(page).getByLabel("At per cent").fill("34");
  await getPanel(page).getByRole("button", { name: "Pause" }).click();
  await expect(getToast(page).filter({ hasText: "Paused at 34 %" })).toBeVisible();
  const paused = page.getByRole("region", { name: "Paused" });
  await expect(paused).toContainText("34 %");

  await paused.getByRole("button", { name: /^Go on/ }).click();
  await expect(getPanel(page).getByLabel("At per cent")).toHaveValue("34");
  await expect(paused).toBeHidden();
  await getPanel(page).getByLabel("At per cent").fill("91");
  await getPanel(page).getByRole("button", { name: "Stop" }).click();
  await expect(getToast(page).filter({ hasText: "counts as watched" })).toBeVisible();
  await expect(page.getByRole("region", { name: "In your library" })).toContainText("Watching");
});

test("what was paused is finished or cleared from the shelf", async ({ page }) => {
  await signIn(page, await createAccount({ shows: 3, episodes: 20 }));
  for (const path of [MOVIE, SHOW]) {
    await page.goto(path);
    await getPanel(page).getByLabel("At per cent").fill("40");
    await getPanel(page).getByRole("button", { name: "Pause" }).click();
    await expect(page.getByRole("region", { name: "Paused" })).toContainText("40 %");
  }
  await page.goto("/up-next");
  const shelf = page.getByRole("region", { name: "Paused" });
  const finish = shelf.getByRole("button", { name: "Finish The Wire S01E01" });
  await finish.click();
  await expect(getToast(page).filter({ hasText: "Marked as watched" })).toBeVisible();
  await expect(finish).toBeHidden();
  await shelf.getByRole("button", { name: "Clear The Third Man" }).click();
  await expect(shelf).toBeHidden();
});

test("an action that cannot be sent now is explained, and the form keeps its values", async ({ page }) => {
  const person = await createAccount();
  await signIn(page, person);
  await page.goto(SHOW);
  await getPanel(page).getByLabel("Episode").fill("99");
  await getPanel(page).getByRole("button", { name: "Start" }).click();
  await expect(getToast(page).filter({ hasText: "no episode 99" })).toBeVisible();
  await expect(getPanel(page).getByLabel("Episode")).toHaveValue("99");
  await getPanel(page).getByLabel("Episode").fill("1");
  await addFault(person, "/scrobble/start", { kind: "reset" });
  await getPanel(page).getByRole("button", { name: "Start" }).click();
  await expect(getToast(page).filter({ hasText: "no clear answer" })).toBeVisible();
});

test("checking in works without script", async ({ page, browser, baseURL }) => {
  await signIn(page, await createAccount());
  await page.goto(MOVIE);
  const storageState = await page.context().storageState();
  const noScriptContext = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState });
  const noScriptPage = await noScriptContext.newPage();
  await noScriptPage.goto(MOVIE);
  await getPanel(noScriptPage).getByRole("button", { name: "Check in" }).click();
  await expect(getPanel(noScriptPage).getByRole("button", { name: "Cancel the check-in" })).toBeVisible();
  await expect(getLine(noScriptPage)).toContainText("Watching now: The Third Man");
  await noScriptContext.close();
});

test("axe finds nothing while something is on, and nothing scrolls sideways on a small phone", async ({ page }) => {
  test.slow();
  await signIn(page, await createAccount({ shows: 3, episodes: 20 }));
  await page.goto(MOVIE);
  await getPanel(page).getByLabel("At per cent").fill("40");
  await getPanel(page).getByRole("button", { name: "Pause" }).click();
  await expect(page.getByRole("region", { name: "Paused" })).toBeVisible();
  await page.goto(SHOW);
  await getPanel(page).getByRole("button", { name: "Start" }).click();
  await expect(getLine(page)).toBeVisible();
  await expectAccessible(page, [SHOW, MOVIE, "/up-next"]);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of [SHOW, MOVIE, "/up-next"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    await expectNoSidewaysScroll(page);
  }
});
