import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "@/tests/browser/support/expect-accessible";
import { test } from "@/tests/browser/support/fixtures";
import { signIn } from "@/tests/browser/support/sign-in";
import { type Account, addFault, createAccount, listWrites } from "@/tests/browser/support/simulator";

/** A show and a movie outside new libraries. */
const SHOW = { path: "/title/tv/9110011", simkl: 9_110_011, name: "Band of Brothers" };
const MOVIE = { path: "/title/movies/9000003", simkl: 9_000_003 };

const getToast = (page: Page) => page.getByRole("status").filter({ hasText: "Close" });
const getEntry = (page: Page) => page.getByRole("region", { name: "In your library" });

test("an episode is marked with one press, shown at once, sent once, and taken back", async ({ page }) => {
  const person = await createAccount();
  await signIn(page, person);
  await page.goto(`${SHOW.path}?part=1`);
  const first = page.getByRole("button", { name: "S01E01 watched" });
  await first.dblclick();
  await expect(getToast(page)).toContainText(`S01E01 of “${SHOW.name}” marked as watched.`);
  await expect(first).toHaveAttribute("aria-pressed", "true");
  await expect(getEntry(page)).toContainText("Watching");
  await expect.poll(() => listWrites(person)).toHaveLength(1);
  const [sent] = await listWrites(person);
  expect(sent).toMatchObject({
    path: "/sync/history",
    body: { shows: [{ ids: { simkl: SHOW.simkl }, seasons: [{ number: 1, episodes: [{ number: 1 }] }] }] },
  });

  await expect(getEntry(page)).not.toContainText("on the way", { timeout: 30_000 });
  await getToast(page).getByRole("button", { name: "Undo" }).click();
  await expect(getToast(page)).toContainText("Taken back.");
  await expect(first).toHaveAttribute("aria-pressed", "false");
  await expect(getEntry(page)).toContainText("Not in your library");
  await expect.poll(() => listWrites(person)).toHaveLength(2);
  expect((await listWrites(person)).at(-1)).toMatchObject({ path: "/sync/history/remove" });
});

test("a movie is watched at a chosen time, rated, put on another list and removed, each said plainly", async ({
  page,
}) => {
  const person = await createAccount();
  await signIn(page, person);
  await page.goto(MOVIE.path);
  await expect(getEntry(page)).toContainText("Rating it makes Simkl add it");
  await page.getByLabel("Watched", { exact: true }).selectOption("at a chosen time");
  await page.getByLabel("Watched at").fill("2024-02-29T21:40");
  await page.getByRole("button", { name: "Mark as watched" }).click();
  await expect(getToast(page)).toContainText("is marked as watched.");
  await expect(getEntry(page)).toContainText("29 February 2024");
  await page.getByRole("button", { name: "Rate it 8" }).click();
  await expect(getToast(page)).toContainText("is rated 8.");
  await expect(page.getByRole("button", { name: "Rated 8" })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "Dropped" }).click();
  await expect(getToast(page)).toContainText("goes to Dropped.");
  await expect(page.getByRole("button", { name: "Dropped" })).toHaveAttribute("aria-pressed", "true");

  await page.getByRole("button", { name: "Remove from library…" }).click();
  const dialog = page.getByRole("dialog", { name: "Remove from library" });
  await expect(dialog).toContainText("your rating of 8");
  await dialog.getByRole("button", { name: "Keep it" }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Remove from library…" }).click();
  await dialog.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(getToast(page)).toContainText("leaves your library.");
  await expect(getEntry(page)).toContainText("Not in your library");
  await expect.poll(async () => (await listWrites(person)).at(-1)?.path).toBe("/sync/history/remove");
  const sent = await listWrites(person);
  // Pending changes are sent with lists first: a rating of an unlisted title would add it to a list (docs/simkl-api.md#ratings).
  expect(sent.map(({ path }) => path).sort()).toEqual([
    "/sync/add-to-list",
    "/sync/history",
    "/sync/history/remove",
    "/sync/ratings",
  ]);
  expect([sent.at(0)?.path, sent.at(-1)?.path]).toEqual(["/sync/history", "/sync/history/remove"]);
  // 21:40 on the wall in the zone of this account.
  expect(sent[0]?.body).toMatchObject({
    movies: [{ ids: { simkl: MOVIE.simkl }, watched_at: expect.stringMatching(/^2024-0[23]-\d\dT\d\d:40:00Z$/) }],
  });
});

test("what makes no sense is refused with a sentence, and Simkl hears nothing of it", async ({ page }) => {
  const person = await createAccount();
  await signIn(page, person);
  await page.goto(MOVIE.path);
  await page.getByLabel("Watched", { exact: true }).selectOption("at a chosen time");
  await page.getByLabel("Watched at").fill("2999-01-01T00:00");
  await page.getByRole("button", { name: "Mark as watched" }).click();
  await expect(getToast(page)).toContainText("That date has not come yet.");
  await expect(getEntry(page)).toContainText("Not in your library");
  await page.goto("/settings/outbox");
  await expect(page.getByText("Nothing waits.")).toBeVisible();
  expect(await listWrites(person)).toEqual([]);
});

test("while Simkl takes nothing a click counts, says that it is on the way, and can be called back", async ({
  page,
}) => {
  const person = await createAccount({ shows: 3, episodes: 12 });
  await signIn(page, person);
  await exhaustQuota(person);
  await page.goto(MOVIE.path);
  await page.getByRole("button", { name: "Plan to watch" }).click();
  await expect(page.getByRole("button", { name: "Plan to watch" })).toHaveAttribute("aria-pressed", "true");
  await expect(getEntry(page)).toContainText("1 change on the way to Simkl");
  await page.goto("/settings/outbox");
  const waiting = page.getByRole("region", { name: "On the way" });
  await expect(waiting).toContainText("To Plan to watch");
  await waiting.getByRole("button", { name: "Discard" }).click();
  await expect(waiting).toContainText("Nothing waits.");
});

test("the next episode is marked from up next, and the one after it takes its place", async ({ page }) => {
  await signIn(page, await createAccount({ shows: 12, episodes: 60 }));
  await page.goto("/up-next");
  const card = page
    .getByRole("region", { name: /Behind|All out/ })
    .getByRole("listitem")
    .first();
  const before = await card.innerText();
  await card.getByRole("button", { name: /^Mark .* as watched$/ }).press("Enter");
  await expect(getToast(page)).toContainText("marked as watched.");
  await expect.poll(() => card.innerText(), { timeout: 30_000 }).not.toBe(before);
  await getToast(page).getByRole("button", { name: "Undo" }).click();
  await expect(getToast(page)).toContainText("Taken back.");
});

test("a click works without script", async ({ page, browser, baseURL }) => {
  await signIn(page, await createAccount());
  const storageState = await page.context().storageState();
  const noScriptContext = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState });
  const noScriptPage = await noScriptContext.newPage();
  await noScriptPage.goto(MOVIE.path);
  await noScriptPage.getByRole("button", { name: "Plan to watch" }).click();
  await expect(getEntry(noScriptPage)).toContainText("Plan to watch");
  await expect(noScriptPage.getByRole("button", { name: "Plan to watch" })).toHaveAttribute("aria-pressed", "true");
  await noScriptContext.close();
});

test("other sites and visitors change nothing", async ({ page, request }) => {
  const person = await createAccount();
  await signIn(page, person);
  const action = await getActionField(page);
  const form = { intent: JSON.stringify({ kind: "list", simklId: MOVIE.simkl, status: "dropped" }) };
  const foreign = await page.request.post(MOVIE.path, {
    headers: { origin: "https://evil.example" },
    multipart: { ...form, [action]: "" },
  });
  expect(foreign.status()).toBe(403);
  const visitor = await request.post(MOVIE.path, { multipart: { ...form, [action]: "" }, maxRedirects: 0 });
  expect(visitor.status()).toBeLessThan(400);
  await page.goto(MOVIE.path);
  await expect(getEntry(page)).toContainText("Not in your library");
  expect(await listWrites(person)).toEqual([]);
});

test("axe finds nothing on the outbox, and nothing scrolls sideways", async ({ page }) => {
  test.slow();
  const person = await createAccount({ shows: 3, episodes: 12 });
  await signIn(page, person);
  await exhaustQuota(person);
  await page.goto(MOVIE.path);
  for (const name of ["Rate it 3", "Plan to watch"]) {
    await page.getByRole("button", { name }).click();
    await expect(getToast(page)).toContainText(/rated 3|Plan to watch/);
  }
  await expectAccessible(page, ["/settings/outbox", MOVIE.path]);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ["/settings/outbox", MOVIE.path, SHOW.path]) {
    await page.goto(path);
    await expectNoSidewaysScroll(page);
  }
});

/** Simkl takes no write of this person for as long as a test lasts: their quota is used up. */
async function exhaustQuota(person: Account): Promise<void> {
  const body = { error: "user_limit_exceeded", code: 429 };
  for (const path of ["/sync/add-to-list", "/sync/ratings"])
    await addFault(person, path, { kind: "status", status: 429, body, times: 90 });
}

/** The field by which a form without script names the action it calls. */
async function getActionField(page: Page): Promise<string> {
  const html = await (await page.request.get(MOVIE.path)).text();
  const name = /name="(\$ACTION_ID_[0-9a-f]+)"/.exec(html)?.[1];
  if (!name) throw new Error("The page has no form that acts.");
  return name;
}
