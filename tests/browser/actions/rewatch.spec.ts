import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "@/tests/browser/support/expect-accessible";
import { test } from "@/tests/browser/support/fixtures";
import { signIn } from "@/tests/browser/support/sign-in";
import {
  type Account,
  createAccount,
  expectViolations,
  listWrites,
  writeAtSimkl,
} from "@/tests/browser/support/simulator";

const SHOW = { path: "/title/tv/9110011", simkl: 9_110_011, name: "Band of Brothers" };
const MOVIE = { path: "/title/movies/9000003", simkl: 9_000_003 };
const SIZES = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
];

const getToast = (page: Page) => page.getByRole("status").filter({ hasText: "Close" });
const getPanel = (page: Page) => page.getByRole("region", { name: "Watched again" });
const getEntry = (page: Page) => page.getByRole("region", { name: "In your library" });

for (const size of SIZES)
  test(`at ${size.width} px a rewatch is begun, goes on, is closed, taken up again and removed, each click written once`, async ({
    page,
  }) => {
    const person = await createFinisher("pro");
    await page.setViewportSize(size);
    await signIn(page, person);
    await page.goto(SHOW.path);
    await expect(getPanel(page)).toBeHidden();
    await page.goto("/settings");
    await page.getByRole("switch", { name: "Track rewatches" }).click();
    await expect(page.getByRole("switch", { name: "Track rewatches" })).toBeChecked();

    await expectViolations(person, "rewatch-write", "five clicks", 5);
    await page.goto(SHOW.path);
    await page.getByRole("button", { name: "Begin with the first episode" }).dblclick();
    await expect(getToast(page)).toContainText(`A rewatch of “${SHOW.name}” begins.`);
    await expect(getPanel(page)).toContainText("1 of 10 episodes: S01E01", { timeout: 30_000 });
    await expectSent(page, person, 1);
    await expect(getPanel(page)).toContainText("one at a time");
    await getPanel(page).getByRole("button", { name: "Mark S01E02 seen again" }).click();
    await expect(getPanel(page)).toContainText("2 of 10 episodes: S01E01–E02");
    await expectSent(page, person, 2);
    await getPanel(page).getByRole("button", { name: "Close rewatch 1" }).click();
    await expect(getPanel(page)).toContainText("Closed");
    await expect(getPanel(page)).toContainText("×1 (1 partial), last");
    await expectSent(page, person, 3);
    await getPanel(page).getByRole("button", { name: "Take up again rewatch 1" }).click();
    await expect(getPanel(page)).toContainText("Under way");
    await expectSent(page, person, 4);
    if (size.width === 360) await expectNoSidewaysScroll(page);

    await getPanel(page).getByRole("button", { name: "Remove… rewatch 1" }).click();
    const dialog = page.getByRole("dialog", { name: "Remove rewatch 1" });
    await expect(dialog).toContainText("With it go 2 viewings, on Simkl too.");
    await dialog.getByRole("button", { name: "Remove", exact: true }).click();
    await expect(getPanel(page)).not.toContainText("Rewatch 1");
    await expectSent(page, person, 5);
    await expect(page.getByRole("region", { name: "Episodes" })).toContainText("10 of 10 watched");
  });

test("a movie watched again is shown, a second time within two days is refused, and without the switch all is greyed", async ({
  page,
}) => {
  const person = await createFinisher("vip");
  await signIn(page, person);
  await page.goto("/settings");
  await page.getByRole("switch", { name: "Track rewatches" }).click();
  await expectViolations(person, "rewatch-write", "one click", 1);
  await page.goto(MOVIE.path);
  await getPanel(page).getByRole("button", { name: "Mark as watched again" }).click();
  await expect(getPanel(page)).toContainText("Rewatch 1");
  await expect(getPanel(page)).toContainText("within 48 hours");
  await getPanel(page).getByRole("button", { name: "Mark as watched again" }).click();
  await expect(getToast(page)).toContainText("Simkl takes both for one viewing");
  await expectSent(page, person, 1);
  await expectAccessible(page, [MOVIE.path]);

  await page.goto("/settings");
  await page.getByRole("switch", { name: "Track rewatches" }).click();
  await expect(page.getByRole("switch", { name: "Track rewatches" })).not.toBeChecked();
  await page.goto(MOVIE.path);
  await expect(getPanel(page)).toContainText("Rewatch 1");
  await expect(getPanel(page).getByRole("button", { name: "Remove… rewatch 1" })).toBeDisabled();
  await getPanel(page).getByRole("link", { name: "Switch it on in the settings" }).click();
  await expect(page).toHaveURL(/\/settings#rewatches$/);
});

for (const size of SIZES)
  test(`on the free plan, at ${size.width} px, the settings say what it would show, and nothing is asked of Simkl`, async ({
    page,
  }) => {
    const person = await createFinisher("free");
    await page.setViewportSize(size);
    await signIn(page, person);
    await page.goto("/settings");
    await expect(page.getByRole("switch", { name: "Track rewatches" })).toBeDisabled();
    await expect(page.getByText("With one of them you would see each time you came back")).toBeVisible();
    await expect(page.getByRole("link", { name: /See the plans on Simkl/ })).toHaveAttribute(
      "href",
      "https://simkl.com/vip/",
    );
    if (size.width === 360) await expectNoSidewaysScroll(page);
    await page.goto(SHOW.path);
    await expect(getEntry(page)).toContainText("Completed");
    await expect(getPanel(page)).toBeHidden();
    expect(await listWrites(person)).toEqual([]);
  });

/** A person who finished the show and the movie some years ago. */
async function createFinisher(plan: "free" | "pro" | "vip"): Promise<Account> {
  const person = await createAccount({ plan });
  const episodes = Array.from({ length: 10 }, (_, index) => ({
    number: index + 1,
    watched_at: `2021-03-${String(index + 1).padStart(2, "0")}T20:00:00Z`,
  }));
  await writeAtSimkl(person, "writeHistory", {
    shows: [{ ids: { simkl: SHOW.simkl }, seasons: [{ number: 1, episodes }] }],
    movies: [{ ids: { simkl: MOVIE.simkl }, watched_at: "2021-04-01T20:00:00Z" }],
  });
  return person;
}

/** Waits until this many writes are settled and shown. */
async function expectSent(page: Page, person: Account, count: number): Promise<void> {
  await expect(getEntry(page)).not.toContainText("on the way", { timeout: 30_000 });
  await expect.poll(async () => (await listWrites(person)).length, { timeout: 30_000 }).toBe(count);
}
