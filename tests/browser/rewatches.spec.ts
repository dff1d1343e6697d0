import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./expect-accessible";
import { test } from "./fixtures";
import { signIn } from "./sign-in";
import { act, expectViolations, newPerson, type Person, writesOf } from "./simulator";

const SHOW = { path: "/title/tv/9110011", simkl: 9_110_011, name: "Band of Brothers" };
const FILM = { path: "/title/movies/9000003", simkl: 9_000_003 };
const SIZES = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
];

const toast = (page: Page) => page.getByRole("status").filter({ hasText: "Close" });
const panel = (page: Page) => page.getByRole("region", { name: "Watched again" });
const entry = (page: Page) => page.getByRole("region", { name: "In your library" });

for (const size of SIZES)
  test(`at ${size.width} px a rewatch is begun, goes on, is closed, taken up again and removed, each click written once`, async ({
    page,
  }) => {
    const person = await finisher("pro");
    await page.setViewportSize(size);
    await signIn(page, person);
    await page.goto(SHOW.path);
    await expect(panel(page)).toBeHidden();
    await page.goto("/settings");
    await page.getByRole("switch", { name: "Track rewatches" }).click();
    await expect(page.getByRole("switch", { name: "Track rewatches" })).toBeChecked();

    await expectViolations(person, "rewatch-write", "five clicks", 5);
    await page.goto(SHOW.path);
    await page.getByRole("button", { name: "Begin with the first episode" }).dblclick();
    await expect(toast(page)).toContainText(`A rewatch of “${SHOW.name}” begins.`);
    await expect(panel(page)).toContainText("1 of 10 episodes: S01E01", { timeout: 30_000 });
    await sent(page, person, 1);
    await expect(panel(page)).toContainText("one at a time");
    await panel(page).getByRole("button", { name: "Mark S01E02 seen again" }).click();
    await expect(panel(page)).toContainText("2 of 10 episodes: S01E01–E02");
    await sent(page, person, 2);
    await panel(page).getByRole("button", { name: "Close rewatch 1" }).click();
    await expect(panel(page)).toContainText("Closed");
    await expect(panel(page)).toContainText("×1 (1 partial), last");
    await sent(page, person, 3);
    await panel(page).getByRole("button", { name: "Take up again rewatch 1" }).click();
    await expect(panel(page)).toContainText("Under way");
    await sent(page, person, 4);
    if (size.width === 360) await expectNoSidewaysScroll(page);

    await panel(page).getByRole("button", { name: "Remove… rewatch 1" }).click();
    const question = page.getByRole("dialog", { name: "Remove rewatch 1" });
    await expect(question).toContainText("With it go 2 viewings, on Simkl too.");
    await question.getByRole("button", { name: "Remove", exact: true }).click();
    await expect(panel(page)).not.toContainText("Rewatch 1");
    await sent(page, person, 5);
    await expect(page.getByRole("region", { name: "Episodes" })).toContainText("10 of 10 watched");
  });

test("a film seen again is told, a second time within two days is refused, and without the switch all is greyed", async ({
  page,
}) => {
  const person = await finisher("vip");
  await signIn(page, person);
  await page.goto("/settings");
  await page.getByRole("switch", { name: "Track rewatches" }).click();
  await expectViolations(person, "rewatch-write", "one click", 1);
  await page.goto(FILM.path);
  await panel(page).getByRole("button", { name: "Mark as watched again" }).click();
  await expect(panel(page)).toContainText("Rewatch 1");
  await expect(panel(page)).toContainText("within 48 hours");
  await panel(page).getByRole("button", { name: "Mark as watched again" }).click();
  await expect(toast(page)).toContainText("Simkl takes both for one viewing");
  await sent(page, person, 1);
  await expectAccessible(page, [FILM.path]);

  await page.goto("/settings");
  await page.getByRole("switch", { name: "Track rewatches" }).click();
  await expect(page.getByRole("switch", { name: "Track rewatches" })).not.toBeChecked();
  await page.goto(FILM.path);
  await expect(panel(page)).toContainText("Rewatch 1");
  await expect(panel(page).getByRole("button", { name: "Remove… rewatch 1" })).toBeDisabled();
  await panel(page).getByRole("link", { name: "Switch it on in the settings" }).click();
  await expect(page).toHaveURL(/\/settings#rewatches$/);
});

for (const size of SIZES)
  test(`on the free plan, at ${size.width} px, the settings say what it would show, and nothing is asked of Simkl`, async ({
    page,
  }) => {
    const person = await finisher("free");
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
    await expect(entry(page)).toContainText("Completed");
    await expect(panel(page)).toBeHidden();
    expect(await writesOf(person)).toEqual([]);
  });

/** Somebody who has watched the show and the film, whole, some years ago. */
async function finisher(plan: "free" | "pro" | "vip"): Promise<Person> {
  const person = await newPerson({ plan });
  const episodes = Array.from({ length: 10 }, (_, index) => ({
    number: index + 1,
    watched_at: `2021-03-${String(index + 1).padStart(2, "0")}T20:00:00Z`,
  }));
  await act(person, "writeHistory", {
    shows: [{ ids: { simkl: SHOW.simkl }, seasons: [{ number: 1, episodes }] }],
    movies: [{ ids: { simkl: FILM.simkl }, watched_at: "2021-04-01T20:00:00Z" }],
  });
  return person;
}

/** So many writes have reached Simkl, and the page knows what came of them. */
async function sent(page: Page, person: Person, count: number): Promise<void> {
  await expect(entry(page)).not.toContainText("on the way", { timeout: 30_000 });
  await expect.poll(async () => (await writesOf(person)).length, { timeout: 30_000 }).toBe(count);
}
