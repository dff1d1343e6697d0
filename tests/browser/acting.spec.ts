import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./expect-accessible";
import { test } from "./fixtures";
import { signIn } from "./sign-in";
import { addFault, newPerson, type Person, writesOf } from "./simulator";

/** A show and a film that nobody new has. */
const SHOW = { path: "/title/tv/9110011", simkl: 9_110_011, name: "Band of Brothers" };
const FILM = { path: "/title/movies/9000003", simkl: 9_000_003 };

const toast = (page: Page) => page.getByRole("status").filter({ hasText: "Close" });
const entry = (page: Page) => page.getByRole("region", { name: "In your library" });

test("an episode is marked with one press, shown at once, sent once, and taken back", async ({ page }) => {
  const person = await newPerson();
  await signIn(page, person);
  await page.goto(`${SHOW.path}?part=1`);
  const first = page.getByRole("button", { name: "S01E01 watched" });
  await first.dblclick();
  await expect(toast(page)).toContainText(`S01E01 of “${SHOW.name}” marked as watched.`);
  await expect(first).toHaveAttribute("aria-pressed", "true");
  await expect(entry(page)).toContainText("Watching");
  await expect.poll(() => writesOf(person)).toHaveLength(1);
  const [sent] = await writesOf(person);
  expect(sent).toMatchObject({
    path: "/sync/history",
    body: { shows: [{ ids: { simkl: SHOW.simkl }, seasons: [{ number: 1, episodes: [{ number: 1 }] }] }] },
  });

  await expect(entry(page)).not.toContainText("on the way", { timeout: 30_000 });
  await toast(page).getByRole("button", { name: "Undo" }).click();
  await expect(toast(page)).toContainText("Taken back.");
  await expect(first).toHaveAttribute("aria-pressed", "false");
  await expect(entry(page)).toContainText("Not in your library");
  await expect.poll(() => writesOf(person)).toHaveLength(2);
  expect((await writesOf(person)).at(-1)).toMatchObject({ path: "/sync/history/remove" });
});

test("a film is watched at a chosen time, rated, put on another list and removed, each said plainly", async ({
  page,
}) => {
  const person = await newPerson();
  await signIn(page, person);
  await page.goto(FILM.path);
  await expect(entry(page)).toContainText("Rating it makes Simkl add it");
  await page.getByLabel("Watched", { exact: true }).selectOption("at a chosen time");
  await page.getByLabel("Watched at").fill("2024-02-29T21:40");
  await page.getByRole("button", { name: "Mark as watched" }).click();
  await expect(toast(page)).toContainText("is marked as watched.");
  await expect(entry(page)).toContainText("29 February 2024");
  await page.getByRole("button", { name: "Rate it 8" }).click();
  await expect(toast(page)).toContainText("is rated 8.");
  await expect(page.getByRole("button", { name: "Rated 8" })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "Dropped" }).click();
  await expect(toast(page)).toContainText("goes to Dropped.");
  await expect(page.getByRole("button", { name: "Dropped" })).toHaveAttribute("aria-pressed", "true");

  await page.getByRole("button", { name: "Remove from library…" }).click();
  const question = page.getByRole("dialog", { name: "Remove from library" });
  await expect(question).toContainText("your rating of 8");
  await question.getByRole("button", { name: "Keep it" }).click();
  await expect(question).toBeHidden();
  await page.getByRole("button", { name: "Remove from library…" }).click();
  await question.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(toast(page)).toContainText("leaves your library.");
  await expect(entry(page)).toContainText("Not in your library");
  await expect.poll(async () => (await writesOf(person)).at(-1)?.path).toBe("/sync/history/remove");
  const sent = await writesOf(person);
  // What is on the way together goes lists first: a rating would file what is on none (docs/simkl-api.md#ratings).
  expect(sent.map(({ path }) => path).sort()).toEqual([
    "/sync/add-to-list",
    "/sync/history",
    "/sync/history/remove",
    "/sync/ratings",
  ]);
  expect([sent.at(0)?.path, sent.at(-1)?.path]).toEqual(["/sync/history", "/sync/history/remove"]);
  // 21:40 on the wall in the zone of this account.
  expect(sent[0]?.body).toMatchObject({
    movies: [{ ids: { simkl: FILM.simkl }, watched_at: expect.stringMatching(/^2024-0[23]-\d\dT\d\d:40:00Z$/) }],
  });
});

test("what makes no sense is refused with a sentence, and Simkl hears nothing of it", async ({ page }) => {
  const person = await newPerson();
  await signIn(page, person);
  await page.goto(FILM.path);
  await page.getByLabel("Watched", { exact: true }).selectOption("at a chosen time");
  await page.getByLabel("Watched at").fill("2999-01-01T00:00");
  await page.getByRole("button", { name: "Mark as watched" }).click();
  await expect(toast(page)).toContainText("That date has not come yet.");
  await expect(entry(page)).toContainText("Not in your library");
  await page.goto("/settings/outbox");
  await expect(page.getByText("Nothing waits.")).toBeVisible();
  expect(await writesOf(person)).toEqual([]);
});

test("while Simkl takes nothing a click counts, says that it is on the way, and can be called back", async ({
  page,
}) => {
  const person = await newPerson({ shows: 3, episodes: 12 });
  await signIn(page, person);
  await strike(person);
  await page.goto(FILM.path);
  await page.getByRole("button", { name: "Plan to watch" }).click();
  await expect(page.getByRole("button", { name: "Plan to watch" })).toHaveAttribute("aria-pressed", "true");
  await expect(entry(page)).toContainText("1 change on the way to Simkl");
  await page.goto("/settings/outbox");
  const waiting = page.getByRole("region", { name: "On the way" });
  await expect(waiting).toContainText("To Plan to watch");
  await waiting.getByRole("button", { name: "Discard" }).click();
  await expect(waiting).toContainText("Nothing waits.");
});

test("the next episode is marked from up next, and the one after it takes its place", async ({ page }) => {
  await signIn(page, await newPerson({ shows: 12, episodes: 60 }));
  await page.goto("/up-next");
  const card = page
    .getByRole("region", { name: /Behind|All out/ })
    .getByRole("listitem")
    .first();
  const before = await card.innerText();
  await card.getByRole("button", { name: /^Mark .* as watched$/ }).press("Enter");
  await expect(toast(page)).toContainText("marked as watched.");
  await expect.poll(() => card.innerText(), { timeout: 30_000 }).not.toBe(before);
  await toast(page).getByRole("button", { name: "Undo" }).click();
  await expect(toast(page)).toContainText("Taken back.");
});

test("a click works without script", async ({ page, browser, baseURL }) => {
  await signIn(page, await newPerson());
  const storageState = await page.context().storageState();
  const plain = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState });
  const still = await plain.newPage();
  await still.goto(FILM.path);
  await still.getByRole("button", { name: "Plan to watch" }).click();
  await expect(entry(still)).toContainText("Plan to watch");
  await expect(still.getByRole("button", { name: "Plan to watch" })).toHaveAttribute("aria-pressed", "true");
  await plain.close();
});

test("another site's page, and nobody, change nothing", async ({ page, request }) => {
  const person = await newPerson();
  await signIn(page, person);
  const action = await actionOf(page);
  const form = { intent: JSON.stringify({ kind: "list", simklId: FILM.simkl, status: "dropped" }) };
  const foreign = await page.request.post(FILM.path, {
    headers: { origin: "https://evil.example" },
    multipart: { ...form, [action]: "" },
  });
  expect(foreign.status()).toBe(403);
  const visitor = await request.post(FILM.path, { multipart: { ...form, [action]: "" }, maxRedirects: 0 });
  expect(visitor.status()).toBeLessThan(400);
  await page.goto(FILM.path);
  await expect(entry(page)).toContainText("Not in your library");
  expect(await writesOf(person)).toEqual([]);
});

test("axe finds nothing on the outbox, and nothing scrolls sideways", async ({ page }) => {
  test.slow();
  const person = await newPerson({ shows: 3, episodes: 12 });
  await signIn(page, person);
  await strike(person);
  await page.goto(FILM.path);
  for (const name of ["Rate it 3", "Plan to watch"]) {
    await page.getByRole("button", { name }).click();
    await expect(toast(page)).toContainText(/rated 3|Plan to watch/);
  }
  await expectAccessible(page, ["/settings/outbox", FILM.path]);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ["/settings/outbox", FILM.path, SHOW.path]) {
    await page.goto(path);
    await expectNoSidewaysScroll(page);
  }
});

/** Simkl takes no write of this person for as long as a test lasts: their quota is used up. */
async function strike(person: Person): Promise<void> {
  const body = { error: "user_limit_exceeded", code: 429 };
  for (const path of ["/sync/add-to-list", "/sync/ratings"])
    await addFault(person, path, { kind: "status", status: 429, body, times: 90 });
}

/** The field by which a form without script names the action it calls. */
async function actionOf(page: Page): Promise<string> {
  const html = await (await page.request.get(FILM.path)).text();
  const name = /name="(\$ACTION_ID_[0-9a-f]+)"/.exec(html)?.[1];
  if (!name) throw new Error("The page has no form that acts.");
  return name;
}
