import { randomInt } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "@/tests/browser/support/expect-accessible";
import { test } from "@/tests/browser/support/fixtures";
import { signIn } from "@/tests/browser/support/sign-in";
import { addFault, createAccount, listWrites } from "@/tests/browser/support/simulator";

const VERA = { name: "Vera Archive" };
const NIA = { name: "Nia Newcomer" };
const SMALL = { movies: 2, shows: 1, anime: 0, episodes: 5 };

test("the first page shows what trends on Simkl, what airs and what may be liked, and leads to every list", async ({
  page,
}) => {
  await signIn(page, VERA);
  await page.getByRole("link", { name: "Discover" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Discover" })).toBeVisible();
  for (const name of [
    "Trending TV shows on Simkl",
    "Trending anime on Simkl",
    "Trending films on Simkl",
    "Airing today",
  ])
    await expect(page.getByRole("region", { name }).getByRole("listitem").first()).toBeVisible();
  await expect(page.getByRole("link", { name: /^Films/ }).last()).toHaveAttribute("href", /most-watched/);
  await page.getByRole("navigation", { name: "Discover" }).getByRole("link", { name: "On disc" }).click();
  await expect(page).toHaveURL("/discover/disc");
  await expect(getCards(page).first()).toContainText(/On disc /);
});

test("trending has kinds and periods as addresses, and hides what the person has", async ({ page }) => {
  await signIn(page, VERA);
  await page.goto("/discover/trending");
  await expect(page.getByRole("heading", { level: 1, name: "Trending on Simkl" })).toBeVisible();
  await expect(page.getByRole("link", { name: /Most watched on Simkl/ })).toHaveAttribute("href", /simkl\.com\/tv\//);
  await expect(getCards(page).first()).toContainText("No. 1");
  await page.getByRole("link", { name: "Films", exact: true }).click();
  await expect(page).toHaveURL("/discover/trending?kind=movie");
  await page.getByRole("link", { name: "This month" }).click();
  await expect(page).toHaveURL("/discover/trending?kind=movie&period=month");
  await expect(getCards(page).getByText("Completed").first()).toBeVisible();
  await page.getByRole("link", { name: "Hide what I have" }).click();
  await expect(page).toHaveURL(/hide=own/);
  await expect(getCards(page).first()).toBeVisible();
  await expect(getCards(page).getByText(/^(Completed|Dropped)$/)).toHaveCount(0);
  await page.goBack();
  await expect(getCards(page).getByText("Completed").first()).toBeVisible();
});

test("one press adds a title, which shows at once and reaches Simkl", async ({ page }) => {
  const account = await createAccount(SMALL);
  await signIn(page, account);
  await page.goto("/discover/trending?kind=movie&hide=own");
  const card = getCards(page).nth(3);
  const id = await card.locator("article").getAttribute("data-simkl-id");
  const added = page.locator(`article[data-simkl-id="${id}"]`);
  await card.getByRole("button", { name: /^Plan to watch/ }).click();
  await expect(page.getByRole("status").getByText(/plan/i)).toBeVisible();
  await expect.poll(async () => (await listWrites(account)).map(({ path }) => path)).toContain("/sync/add-to-list");
  await page.goto("/discover/trending?kind=movie");
  await expect(added.getByText("Plan to watch", { exact: true })).toBeVisible();
});

test("a genre with four filters is asked for by a press, and survives Back and a second browser", async ({
  page,
  otherBrowser,
}) => {
  const account = await createAccount(SMALL);
  await signIn(page, account);
  await page.goto("/discover/genres");
  // The app is shared: an address of this test alone, so that nobody asked for it before.
  const sort = ["popularity", "votes", "a-z", "z-a", "release-date"][randomInt(5)] ?? "votes";
  await page.getByRole("combobox", { name: "Genre", exact: true }).selectOption("drama");
  await page.getByRole("combobox", { name: "Country", exact: true }).selectOption("us");
  await page.getByRole("combobox", { name: "Network", exact: true }).selectOption("netflix");
  await page.getByRole("combobox", { name: "Year", exact: true }).selectOption("2010s");
  await page.getByRole("combobox", { name: "Sorted by", exact: true }).selectOption(sort);
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/genre=drama&.*country=us&network=netflix&year=2010s/);
  await askUnlessKept(page);
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(
    "TV shows · Drama · United States · Netflix · 2010s",
  );
  const first = await getCards(page).first().getByRole("heading").textContent();

  const address = page.url();
  await getCards(page).first().getByRole("heading").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/title\//);
  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect(getCards(page).first().getByRole("heading")).toHaveText(first ?? "");

  const other = await otherBrowser.newPage();
  await signIn(other, await createAccount(SMALL));
  await other.goto(address);
  await expect(getCards(other).first().getByRole("heading")).toHaveText(first ?? "");
  await expect(other.getByRole("button", { name: "Ask Simkl" })).toHaveCount(0);
});

test("a word that Simkl does not have is a sentence, never another list", async ({ page }) => {
  await signIn(page, NIA);
  for (const address of [
    "/discover/genres?network=hulu",
    "/discover/genres?genre=dramma",
    "/discover/best?type=onas",
  ]) {
    await page.goto(address);
    await expect(page.getByText(/is not a (network|genre|type) that Simkl is known to have/)).toBeVisible();
    await expect(getCards(page)).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Ask Simkl" })).toHaveCount(0);
  }
});

test("premieres and the best are asked for once for everybody", async ({ page }) => {
  await signIn(page, await createAccount(SMALL));
  await page.goto("/discover/premieres?kind=anime&when=soon");
  await askUnlessKept(page);
  await expect(page.getByText(/^As of/)).toBeVisible();
  await page.goto("/discover/best?kind=movie");
  await askUnlessKept(page);
  await page.getByRole("link", { name: "More titles" }).click();
  await expect(page).toHaveURL(/from=16/);
  await page.getByRole("link", { name: "From the beginning" }).click();
  await expect(page).toHaveURL("/discover/best?kind=movie");
});

test("Simkl down, no requests left: a sentence each, and the page stands", async ({ page }) => {
  const account = await createAccount(SMALL);
  await signIn(page, account);
  await addFault(account, "/anime/genres/*", { kind: "status", status: 429, body: QUOTA_USED_UP, times: 1 });
  await page.goto(`/discover/genres?kind=anime&year=${1920 + randomInt(40)}`);
  await page.getByRole("button", { name: "Ask Simkl" }).click();
  await expect(page.getByRole("alert").getByText(/no requests left for today/)).toBeVisible();
  await expect(page).toHaveURL(/problem=quota/);
  await expect(page.getByRole("button", { name: "Ask Simkl" })).toBeVisible();
  await addFault(account, "/anime/genres/*", { kind: "reset", times: 20 });
  await page.getByRole("button", { name: "Ask Simkl" }).click();
  await expect(page.getByRole("alert").getByText(/cannot be reached/)).toBeVisible({ timeout: 60_000 });
});

test("airing shows titles that nobody has, by day", async ({ page }) => {
  await signIn(page, NIA);
  await page.goto("/discover/airing");
  await expect(getCards(page).first()).toBeVisible();
  await page.getByRole("link", { name: "Day after" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Tomorrow" })).toBeVisible();
  await page.getByRole("link", { name: "Anime", exact: true }).click();
  await expect(page).toHaveURL(/date=.*kind=anime/);
  await page.goto("/discover/airing?date=2001-01-01");
  await expect(page.getByText("Simkl has no calendar of that day.")).toBeVisible();
});

test("suggestions say why, and what is not for the person goes until it is taken back", async ({ page }) => {
  await signIn(page, VERA);
  await expect(async () => {
    await page.goto("/discover/for-you");
    await expect(getCards(page).first()).toContainText(/Because you (gave|rewatched) /, { timeout: 1000 });
  }).toPass();
  const id = await getCards(page).first().locator("article").getAttribute("data-simkl-id");
  const card = page.locator(`article[data-simkl-id="${id}"]`);
  await getCards(page)
    .first()
    .getByRole("button", { name: /^Not for me/ })
    .click();
  await expect(card).toHaveCount(0);
  await page.getByText(/^Not for you: \d/).click();
  await page
    .getByRole("button", { name: /^Suggest it again/ })
    .first()
    .click();
  await expect(card).toBeVisible();
});

test("a surprise comes from Simkl, named as it asks, or from the person's plan", async ({ page }) => {
  await signIn(page, VERA);
  await page.goto("/discover/random");
  await page.getByRole("combobox", { name: "Kind", exact: true }).selectOption("movie");
  await page.getByLabel("From the year").fill("1980");
  await page.getByRole("button", { name: "From all of Simkl" }).click();
  await expect(page).toHaveURL(/\/discover\/random\?kind=movie&since=1980&pick=\d+/);
  await expect(page.getByRole("region").getByText(/^Powered by Simkl/)).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: /^Powered by Simkl/ })).toHaveAttribute(
    "href",
    "https://simkl.com",
  );
  await page.getByRole("button", { name: "From my plan" }).click();
  await expect(page).toHaveURL(/from=plan&kind=movie&since=1980&seed=\w+/);
  await expect(page.getByText(/^From your plan/)).toBeVisible();
  await page.getByLabel("From the year").fill("2090");
  await page.getByRole("button", { name: "From my plan" }).click();
  await expect(page.getByText("Nothing that you plan to watch fits all of this.")).toBeVisible();
});

test("all of it works without script", async ({ page, browser, baseURL }) => {
  await signIn(page, VERA);
  const storageState = await page.context().storageState();
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState });
  const plain = await context.newPage();
  await plain.goto("/discover");
  await expect(plain.getByRole("listitem").first()).toBeVisible();
  await plain.goto(`/discover/genres?kind=movie&year=${1960 + randomInt(60)}&sort=votes`);
  await plain.getByRole("button", { name: "Ask Simkl" }).click();
  await expect(plain.getByText(/^As of/)).toBeVisible();
  await plain.goto("/discover/random");
  await plain.getByRole("button", { name: "From my plan" }).click();
  await expect(plain).toHaveURL(/seed=\w+/);
  await plain.goto("/discover/trending?hide=own");
  await plain.getByRole("link", { name: "More titles" }).click();
  await expect(plain).toHaveURL(/from=16/);
  await context.close();
});

test("axe finds nothing, nothing scrolls sideways, and pages are light", async ({ page }) => {
  test.slow();
  await signIn(page, VERA);
  const paths = [
    "/discover",
    "/discover/trending",
    "/discover/premieres",
    "/discover/airing",
    "/discover/best?type=onas",
    "/discover/genres",
    "/discover/disc?hide=own",
    "/discover/for-you",
    "/discover/random?from=plan&seed=1",
  ];
  await expectAccessible(page, paths);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of paths) {
    const response = await page.goto(path, { waitUntil: "networkidle" });
    await expectNoSidewaysScroll(page);
    expect([path, (await response?.text())?.length]).toEqual([path, expect.any(Number)]);
    expect((await response?.text())?.length ?? 0, path).toBeLessThan(200_000);
    expect(await page.locator("*").count(), path).toBeLessThan(1500);
  }
});

const QUOTA_USED_UP = { error: "user_limit_exceeded", code: 429 };

function getCards(page: Page) {
  return page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.locator("article") });
}

/** Presses the button, unless another test pressed it today. */
async function askUnlessKept(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: "Ask Simkl" });
  if (await button.isVisible()) await button.click();
  await expect(getCards(page).first()).toBeVisible();
}
