import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "@/tests/browser/support/expect-accessible";
import { test } from "@/tests/browser/support/fixtures";
import { signIn } from "@/tests/browser/support/sign-in";
import { addFault, createAccount, listWrites } from "@/tests/browser/support/simulator";

const SMALL = { plan: "vip" as const, movies: 30, shows: 12, anime: 8, episodes: 200 };
const PHONE = { width: 390, height: 844 };

const getCheckboxes = (page: Page) => page.getByRole("region", { name: "Titles" }).getByRole("checkbox");
const getProgress = (page: Page) => page.getByRole("region", { name: "Progress" });
const getReceipt = (page: Page) => page.getByRole("region", { name: "Receipt" });

for (const size of [{ width: 1280, height: 800 }, PHONE])
  test(`ticked titles are looked at, changed and taken back, at ${size.width} pixels`, async ({ page }) => {
    test.slow();
    await page.setViewportSize(size);
    const person = await createAccount(SMALL);
    await signIn(page, person);
    await page.goto("/library?kind=movie&rating=none");
    const shown = await page.getByRole("main").getByRole("status").first().innerText();
    const [movieCount = 0] = shown.match(/\d+/)?.map(Number) ?? [];
    expect(movieCount).toBeGreaterThan(2);
    await page.getByRole("link", { name: "Change many" }).click();
    await expect(page).toHaveURL("/library?kind=movie&rating=none&select=1");
    await expect(getCheckboxes(page)).toHaveCount(movieCount);
    await expect(page.getByRole("button", { name: /^Change the/ })).toBeHidden();
    await getCheckboxes(page).nth(0).check();
    await getCheckboxes(page).nth(1).check();
    const names = await getCheckboxes(page).evaluateAll((all) =>
      all.slice(0, 2).map((box) => box.getAttribute("aria-label")),
    );
    await page.getByRole("button", { name: /^Change the/ }).click();

    await expect(page.getByText("2 chosen titles")).toBeVisible();
    await page.getByRole("combobox", { name: "Rating" }).selectOption("9");
    await page.getByRole("button", { name: "Rate…" }).click();
    await expect(page.getByText("2 titles will be changed")).toBeVisible();
    await expect(page.getByText(/^1 request to Simkl/)).toBeVisible();
    await page.getByText("Title by title").click();
    await expect(page.getByText("Rated 9")).toHaveCount(2);
    await page.getByRole("button", { name: "Change 2 titles" }).click();

    await expect(page.getByRole("heading", { level: 1, name: "Rate 9" })).toBeVisible();
    await expect(getProgress(page).getByRole("status")).toHaveText("Done: 2 titles", { timeout: 30_000 });
    for (const name of names) await expect(getReceipt(page).getByText(name ?? "", { exact: true })).toBeVisible();
    await expect(getReceipt(page).getByText("Confirmed", { exact: true })).toHaveCount(2);
    expect(await listWrites(person)).toMatchObject([
      { path: "/sync/ratings", body: { movies: [{ rating: 9 }, { rating: 9 }] } },
    ]);
    await page.getByRole("button", { name: "Take it all back" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Take an edit back" })).toBeVisible();
    await expect(getProgress(page).getByRole("status")).toHaveText("Done: 2 titles", { timeout: 30_000 });
    await page.goto("/library?kind=movie&rating=none");
    await expect(page.getByRole("main").getByRole("status").first()).toHaveText(shown);
  });

test("all that match are chosen by the filters, by keyboard alone", async ({ page }) => {
  await signIn(page, await createAccount(SMALL));
  await page.goto("/library?kind=tv&select=1");
  await getCheckboxes(page).first().focus();
  await page.keyboard.press("Space");
  await expect(getCheckboxes(page).first()).toBeChecked();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "All 12 titles" }).press("Enter");
  await expect(page.getByText("12 chosen titles")).toBeVisible();
  await page.getByRole("button", { name: "Remove…" }).press("Enter");
  await expect(page.getByText("12 titles will be changed")).toBeVisible();
  await expect(page.getByRole("list", { name: "What follows from it" })).toContainText("watched episodes");
  await page.getByRole("link", { name: "Something else" }).press("Enter");
  await expect(page.getByRole("button", { name: "Move…", exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Library" }).last().press("Enter");
  await expect(page).toHaveURL("/library?kind=tv");
  await page.goto("/settings/outbox");
  await expect(page.getByText("Nothing waits.")).toBeVisible();
});

test("what leaves is marked in the library until Simkl has confirmed it; the receipt is a file too", async ({
  page,
}) => {
  const person = await createAccount(SMALL);
  await signIn(page, person);
  await page.goto("/library?kind=anime&select=1");
  await page.getByRole("button", { name: "All 8 titles" }).click();
  await page.getByRole("button", { name: "Remove…" }).click();
  await addFault(person, "/sync/history/remove", { kind: "slow", delayMs: 8000 });
  await page.getByRole("button", { name: "Remove 8 titles" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Remove from the library" })).toBeVisible();
  const { pathname } = new URL(page.url());
  await page.goto("/library?kind=anime");
  await expect(page.getByRole("region", { name: "Titles" }).getByText("Leaves your library")).toHaveCount(8);
  await page.goto(pathname);
  await expect(getProgress(page).getByRole("status")).toHaveText("Done: 8 titles", { timeout: 30_000 });
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Receipt as CSV" }).click();
  expect((await download).suggestedFilename()).toMatch(/^watchfolio-bulk-edit-\d+\.csv$/);
  await page.goto("/library");
  await expect(page.getByRole("main").getByRole("status").first()).toHaveText("42 titles", { timeout: 30_000 });
  await page.goto("/library/bulk");
  await expect(page.getByRole("link", { name: "Remove from the library: 8 titles" })).toBeVisible();
});

test("cancelled half way, what is not sent stays as it was and is said so", async ({ page }) => {
  const person = await createAccount({ plan: "vip", movies: 130 });
  await signIn(page, person);
  await page.goto("/library?select=1&view=table");
  await page.getByRole("button", { name: "All 130 titles" }).click();
  await page.getByRole("combobox", { name: "Rating" }).selectOption("1");
  await page.getByRole("button", { name: "Rate…" }).click();
  await expect(page.getByText("2 requests to Simkl")).toBeVisible();
  const [change = 0] = (await page.getByText(/titles will be changed$/).innerText()).match(/\d+/)?.map(Number) ?? [];
  await addFault(person, "/sync/ratings", { kind: "slow", delayMs: 8000 });
  await page.getByRole("button", { name: /^Change 1/ }).click();
  await expect.poll(async () => (await listWrites(person)).length).toBe(1);
  await page.getByRole("button", { name: "Cancel what is not sent" }).click();
  await expect(getReceipt(page).getByRole("link", { name: `Not sent ${change - 100}` })).toBeVisible();
  await expect(getProgress(page).getByRole("status")).toHaveText("Done: 130 titles", { timeout: 30_000 });
  await getReceipt(page).getByRole("link", { name: "Confirmed 100" }).click();
  await expect(getReceipt(page).getByText("Confirmed", { exact: true })).toHaveCount(100);
  expect(await listWrites(person)).toHaveLength(1);
});

test("without script titles are chosen, looked at and changed", async ({ page, browser, baseURL }) => {
  await signIn(page, await createAccount(SMALL));
  const storageState = await page.context().storageState();
  const noScriptContext = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState });
  const noScriptPage = await noScriptContext.newPage();
  await noScriptPage.goto("/library?view=table&kind=movie&select=1");
  await noScriptPage.getByRole("checkbox").first().check();
  await noScriptPage.getByRole("button", { name: /^Change the/ }).click();
  await expect(noScriptPage.getByText("1 chosen title")).toBeVisible();
  await noScriptPage.getByRole("combobox", { name: "To the list" }).selectOption("Dropped");
  await noScriptPage.getByRole("button", { name: "Move…", exact: true }).click();
  await expect(noScriptPage.getByText(/^(1 title will be changed|Nothing is left to change)$/)).toBeVisible();
  await noScriptContext.close();
});

test("no one sees another person's edit or receipt, signed in or out", async ({ page, otherBrowser }) => {
  await signIn(page, await createAccount(SMALL));
  await page.goto("/library?kind=anime&select=1");
  await page.getByRole("button", { name: "All 8 titles" }).click();
  await page.getByRole("button", { name: "Take away…" }).click();
  await page.getByRole("button", { name: /^Change \d+ titles?$/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Take ratings away" })).toBeVisible();
  const { pathname } = new URL(page.url());
  const file = pathname.replace("/library/bulk", "/api/bulk");
  expect((await page.request.get(file)).status()).toBe(200);

  expect((await otherBrowser.request.get(file)).status()).toBe(401);
  const otherPage = await otherBrowser.newPage();
  await signIn(otherPage, await createAccount({ movies: 2 }));
  expect((await otherBrowser.request.get(pathname)).status()).toBe(404);
  expect((await otherBrowser.request.get(file)).status()).toBe(404);
  expect((await otherBrowser.request.get("/api/bulk/abc")).status()).toBe(404);
});

test("axe finds nothing while one chooses; nothing scrolls sideways", async ({ page }) => {
  test.slow();
  await signIn(page, await createAccount({ movies: 6, shows: 3, anime: 2, episodes: 30 }));
  const paths = ["/library?select=1", "/library?select=1&view=table", "/library/bulk?problem=none"];
  await expectAccessible(page, paths);
  await expectNarrow(page, paths);
});

test("axe finds nothing while one decides, looks and reads the receipt; nothing scrolls sideways", async ({ page }) => {
  test.slow();
  await signIn(page, await createAccount({ movies: 6, shows: 3, anime: 2, episodes: 30 }));
  await page.goto("/library?select=1");
  await page.getByRole("button", { name: "All 11 titles" }).click();
  await expect(page.getByText("11 chosen titles")).toBeVisible();
  const { pathname } = new URL(page.url());
  const paths = [pathname, `${pathname}?do=list&status=completed`, `${pathname}?do=remove`];
  await expectAccessible(page, paths);
  await expectNarrow(page, paths);
  await page.getByRole("button", { name: "Remove 11 titles" }).click();
  await expect(getProgress(page).getByRole("status")).toHaveText("Done: 11 titles", { timeout: 30_000 });
  await expectAccessible(page, [pathname]);
  await expectNarrow(page, [pathname]);
});

async function expectNarrow(page: Page, paths: string[]): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of paths) {
    await page.goto(path, { waitUntil: "networkidle" });
    await expectNoSidewaysScroll(page);
  }
}
