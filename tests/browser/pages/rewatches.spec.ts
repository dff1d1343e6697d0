import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "@/tests/browser/support/expect-accessible";
import { test } from "@/tests/browser/support/fixtures";
import { createAccountWithRewatches, MOVIE, SHOW, SHOW_ID } from "@/tests/browser/support/rewatch-library";
import { signIn } from "@/tests/browser/support/sign-in";
import { createAccount, expectViolations, listWrites, startRewatchOnSite } from "@/tests/browser/support/simulator";

const NOTHING = { movies: 0, shows: 0, anime: 0, episodes: 0 };
const PHONE = { width: 390, height: 844 };

const getTitles = (page: Page) => page.getByRole("region", { name: "Titles watched again" });
const getCard = (page: Page, title: string) =>
  getTitles(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: title, exact: true }) });
const count = (page: Page) => page.getByRole("main").getByRole("status").first();

for (const size of [{ width: 1280, height: 800 }, PHONE])
  test(`every round of a title is shown, and the filters are in the URL, at ${size.width} pixels`, async ({ page }) => {
    await page.setViewportSize(size);
    await signIn(page, await createAccountWithRewatches());
    await page.getByRole("link", { name: "Rewatches", exact: true }).filter({ visible: true }).first().click();
    await expect(count(page)).toHaveText("4 rewatches of 2 titles.");

    const now = page.getByRole("region", { name: "Going on now" });
    await expect(now).toContainText("Rewatch 3, then S01E03");
    await expect(now).toContainText("3 of 6 episodes");
    const show = getCard(page, SHOW);
    await expect(show).toContainText("3 rewatches, last");
    await expect(show).toContainText("6 of 6 episodes · 1 a day");
    await expect(show).toContainText("6 of 6 episodes · 6 viewings without an exact date");
    await expect(show).toContainText("· left out S01E03");
    await show.getByText("Show as table").click();
    const row = show.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Rewatch 3, under way" }) });
    await expect(row).toContainText("S01E03");
    await expect(getCard(page, MOVIE)).toContainText("Rewatch 1");

    await page.getByRole("navigation", { name: "State" }).getByRole("link", { name: "Under way" }).click();
    await expect(page).toHaveURL("/rewatches?state=active");
    await expect(count(page)).toHaveText("1 rewatch of 1 title, out of 4.");
    await page.getByRole("navigation", { name: "Kind" }).getByRole("link", { name: "Films" }).click();
    await expect(page.getByText("No rewatch fits this.")).toBeVisible();
    await page.goBack();
    await expect(getCard(page, SHOW)).toBeVisible();
    await page.goto("/rewatches?q=ONCE", { waitUntil: "networkidle" });
    await expect(getCard(page, MOVIE)).toBeVisible();
    await expect(getCard(page, SHOW)).toBeHidden();
    await page.goto("/rewatches?state=x&year=1&kind=&sort=&after=%00&after=2");
    await expect(count(page)).toHaveText("4 rewatches of 2 titles.");
  });

test("the overview counts first watches, rewatches or both, and leads on to the rewatches", async ({ page }) => {
  await signIn(page, await createAccountWithRewatches());
  await page.goto("/overview");
  const calendar = page.getByRole("region", { name: "Your last twelve months" });
  const selectOption = (name: string) => calendar.getByRole("link", { name, exact: true }).click();
  await expect(calendar.getByText("10 days")).toBeVisible();
  await selectOption("First");
  await expect(page).toHaveURL("/overview?watch=first");
  await expect(calendar).toContainText("No first watch of the last twelve months has a true date.");
  await selectOption("Rewatches");
  await expect(calendar).toContainText("with something watched again");
  await expect(calendar.getByText("10 days")).toBeVisible();
  await expect(calendar).toContainText("6 viewings marked in one go");
  const again = page.getByRole("region", { name: "Watching again" });
  await expect(again).toContainText("3 of 6 episodes, then S01E03");
  await again.getByRole("link", { name: "All rewatches" }).click();
  await expect(count(page)).toHaveText("4 rewatches of 2 titles.");
});

test("a rewatch that simkl.com filled with the first watch is shown as such, and counts no evening twice", async ({
  page,
}) => {
  const person = await createAccountWithRewatches();
  await startRewatchOnSite(person, SHOW_ID);
  await signIn(page, person);
  await page.goto("/overview?watch=rewatch");
  const calendar = page.getByRole("region", { name: "Your last twelve months" });
  await expect(calendar.getByText("10 days")).toBeVisible();
  await page.goto("/rewatches");
  await expect(getCard(page, SHOW)).toContainText("6 of 6 episodes, 6 of them filled in by simkl.com");
  await getCard(page, SHOW).getByRole("link", { name: SHOW, exact: true }).click();
  await expect(page.getByRole("region", { name: "Watched again" })).toContainText(
    "6 of them were carried over from the first time by simkl.com.",
  );
});

test("what looks wrong is chosen, looked at, removed at Simkl and read back; nothing goes before that", async ({
  page,
}) => {
  const person = await createAccountWithRewatches();
  await signIn(page, person);
  await page.goto("/rewatches/audit");
  await expect(count(page)).toHaveText("1 of 4 rewatches.");
  await expect(page.getByRole("main")).toContainText("6 episodes at one second");
  await page.getByRole("checkbox", { name: `Choose rewatch 2 of ${SHOW}` }).check();
  await page.getByRole("button", { name: "Look at the removal…" }).click();
  await expect(page.getByText("1 rewatch goes, with 6 viewings, at Simkl too.")).toBeVisible();
  await expect(page.getByText("list, rating and memo, and 2 other rewatches.")).toBeVisible();
  await page.getByText("What is sent").click();
  await expect(page.getByText('"is_rewatch":true,"rewatch_id":')).toBeVisible();
  await expect(page.getByRole("button", { name: /^Remove/ })).toBeHidden();

  await page.getByRole("link", { name: "Switch it on in the settings" }).click();
  const rewatching = page.getByRole("switch", { name: "Track rewatches" });
  await rewatching.click();
  await expect(rewatching).toBeChecked();
  await page.goBack();
  await page.reload({ waitUntil: "networkidle" });
  expect(await listWrites(person)).toEqual([]);

  await expectViolations(person, "rewatch-write", "a click");
  await page.getByRole("button", { name: "Remove it" }).click();
  await expect(page.getByRole("status").filter({ hasText: "1 rewatch is on the way out." })).toBeVisible();
  await expect(async () => {
    await page.goto("/rewatches/audit");
    await expect(count(page)).toHaveText("None of 3 rewatches.", { timeout: 500 });
  }).toPass({ timeout: 30_000 });
  expect(await listWrites(person)).toHaveLength(1);
});

test("a preview of anything else explains why, and another person's rewatches do not exist here", async ({
  page,
  otherBrowser,
}) => {
  await signIn(page, await createAccountWithRewatches());
  await page.goto("/rewatches/audit");
  const id = await page.getByRole("checkbox").first().getAttribute("value");
  const otherPage = await otherBrowser.newPage();
  await signIn(otherPage, await createAccount(NOTHING));
  await otherPage.goto(`/rewatches/audit/removal?id=${id}`);
  await expect(otherPage.getByText("None of these rewatches is in your library any more.")).toBeVisible();
  await otherPage.goto("/rewatches/audit/removal?id=x&id=99999999999");
  await expect(otherPage.getByText("No rewatch was chosen.")).toBeVisible();
  await otherPage.context().clearCookies();
  await otherPage.goto(`/rewatches/audit/removal?id=${id}`);
  await expect(otherPage).toHaveURL("/");
});

test("the free plan explains what would be here, with a link, and an empty library how it fills", async ({
  page,
  otherBrowser,
}) => {
  await signIn(page, await createAccountWithRewatches("free"));
  await page.goto("/rewatches");
  await expect(page.getByText("every time you come back to a title would be a lane")).toBeVisible();
  await expect(page.getByRole("link", { name: "See Simkl PRO and VIP" })).toHaveAttribute(
    "href",
    "https://simkl.com/vip/",
  );
  const empty = await otherBrowser.newPage();
  await signIn(empty, await createAccount({ ...NOTHING, plan: "vip" }));
  await empty.goto("/rewatches");
  await expect(empty.getByText("Nothing watched again yet.")).toBeVisible();
  await empty.goto("/rewatches/audit");
  await expect(empty.getByText("There is no rewatch to look at yet.")).toBeVisible();
});

test("axe finds nothing, and nothing scrolls sideways, at any size and in both themes", async ({ page }) => {
  test.slow();
  const person = await createAccountWithRewatches();
  await signIn(page, person);
  await page.goto("/rewatches/audit");
  const id = await page.getByRole("checkbox").first().getAttribute("value");
  const paths = ["/rewatches", "/rewatches/audit", `/rewatches/audit/removal?id=${id}`];
  await expectAccessible(page, paths);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of paths) {
    await page.goto(path, { waitUntil: "networkidle" });
    await page.locator("main details").evaluateAll((all) => {
      for (const details of all) details.setAttribute("open", "");
    });
    await expectNoSidewaysScroll(page);
  }
});
