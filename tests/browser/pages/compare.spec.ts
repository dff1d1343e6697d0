import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "@/tests/browser/support/expect-accessible";
import { test } from "@/tests/browser/support/fixtures";
import { signIn } from "@/tests/browser/support/sign-in";

const VERA = { name: "Vera Archive" };
const NIA = { name: "Nia Newcomer" };
const PAIR = "/stats/compare?a=2025&b=2024";

const getChoice = (page: Page, group: string, name: string) =>
  page.getByRole("navigation", { name: group }).getByRole("link", { name, exact: true });

test("two times are chosen by links, stand beside each other, and Back leads to the ones before", async ({ page }) => {
  await signIn(page, VERA);
  await page.goto("/stats?range=2025&kind=tv");
  await page.getByRole("link", { name: "Compare with another time" }).click();
  await expect(page).toHaveURL("/stats/compare?a=2025&kind=tv");
  await expect(page.getByRole("heading", { level: 1, name: "2025 beside 2024" })).toBeVisible();
  await expect(page.getByText("2025: 365 days. 2024: 366 days. One is longer than the other")).toBeVisible();
  await getChoice(page, "Second time: Years", "2023").click();
  await expect(page.getByRole("heading", { level: 1, name: "2025 beside 2023" })).toBeVisible();
  await getChoice(page, "First time: Years", "2026").click();
  await expect(page.getByRole("heading", { level: 1, name: "2026 so far beside 2023" })).toBeVisible();
  await getChoice(page, "Kind", "All").click();
  await expect(page).toHaveURL("/stats/compare?a=2026&b=2023");
  await page.goBack();
  await expect(page).toHaveURL("/stats/compare?a=2026&b=2023&kind=tv");

  await page.getByText("Any two days for Second time").click();
  const second = page.getByRole("region", { name: "Second time" });
  await second.getByLabel("From").fill("2024-02-28");
  await second.getByLabel("to", { exact: true }).fill("2024-03-01");
  await second.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL("/stats/compare?a=2026&kind=tv&b-from=2024-02-28&b-to=2024-03-01");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("2026 so far beside 28 Feb 2024 to 1 Mar 2024");
});

test("it is the figures of the statistics, without script, as tables and as files", async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, VERA);
  const storageState = await page.context().storageState();
  const noScriptContext = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState });
  const noScriptPage = await noScriptContext.newPage();
  await noScriptPage.goto(PAIR);
  const time = await noScriptPage
    .getByRole("row", { name: /^Time \d/ })
    .getByRole("cell")
    .allInnerTexts();
  for (const [place, year] of ["2025", "2024"].entries()) {
    await noScriptPage.goto(`/stats?range=${year}`);
    const watched = noScriptPage.getByRole("region", { name: "All that you watched" });
    await expect(watched).toContainText(String(time[place]));
  }
  await noScriptPage.goto(PAIR);
  const links = await noScriptPage.getByRole("link", { name: /^CSV/ }).all();
  const files = new Set(await Promise.all(links.map(async (link) => (await link.getAttribute("href")) ?? "")));
  // Genres are drawn once the catalogue knows some; their file is there before.
  files.add("/stats/csv/compare-genres?a=2025&b=2024");
  expect(files).toEqual(
    new Set(
      ["compare", "compare-time", "compare-week", "compare-titles", "compare-genres"].map(
        (name) => `/stats/csv/${name}?a=2025&b=2024`,
      ),
    ),
  );
  for (const file of files) {
    const response = await noScriptPage.request.get(file);
    expect([file, response.status()]).toEqual([file, 200]);
    expect((await response.text()).split("\r\n").length, file).toBeGreaterThan(2);
  }
  await noScriptPage.getByRole("link", { name: /^Show as table ?: How far you had got$/ }).click();
  await expect(noScriptPage.getByRole("row")).toHaveCount(1 + 53);
  await noScriptPage.getByRole("link", { name: "Statistics" }).last().click();
  await expect(noScriptPage).toHaveURL(PAIR);
  await noScriptContext.close();
});

test("nothing, and what is asked for wrongly, is said and not drawn", async ({ page, otherBrowser, request }) => {
  await signIn(page, NIA);
  const wrong = [
    "",
    "?a=1999&b=x",
    "?a-from=2024-02-30&a-to=",
    "?a=2024&a=2025",
    "?a=2099&b=2098",
    "?step=hour&kind=book",
  ];
  for (const query of wrong) {
    expect((await page.goto(`/stats/compare${query}`))?.status(), query).toBe(200);
    await expect(page.getByText("Nothing is marked as watched yet")).toBeVisible();
  }
  await page.goto("/stats/compare?a=2030&b-from=1990-01-01&b-to=1990-12-31");
  const refusal = page.getByRole("region", { name: "Second time" }).getByRole("status");
  await expect(refusal).toContainText("days that cannot be taken");
  await expect(refusal).toContainText("Shown instead: 2029.");
  expect((await request.get("/stats/csv/compare", { maxRedirects: 0 })).status()).toBe(307);
  const ofNia = await (await page.request.get("/stats/csv/compare?a=2025")).text();
  expect(ofNia).toContain("Time,minutes,0,0,0,\r\n");

  const vera = await otherBrowser.newPage();
  await signIn(vera, VERA);
  const ofVera = await (await vera.request.get("/stats/csv/compare?a=2025")).text();
  expect(ofVera).not.toContain("Time,minutes,0,");
});

test("axe finds nothing, at any size and in both themes", async ({ page }) => {
  test.slow();
  await signIn(page, VERA);
  await expectAccessible(page, [PAIR]);
});

test("nothing scrolls sideways on the narrowest phone", async ({ page }) => {
  await signIn(page, VERA);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of [PAIR, "/stats/compare?a=all&b=2024-02", "/stats/table/compare"]) {
    await page.goto(path);
    await expectNoSidewaysScroll(page);
  }
});
