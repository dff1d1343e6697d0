import { readFileSync } from "node:fs";
import { type Browser, expect, type Page } from "@playwright/test";
import { z } from "zod";
import { getAppInfo } from "@/tests/browser/support/app-info";
import { test } from "@/tests/browser/support/fixtures";
import { signIn } from "@/tests/browser/support/sign-in";
import { createAccount } from "@/tests/browser/support/simulator";

const BuildFiles = z.object({ config: z.object({ deploymentId: z.string().min(16) }) });
const SENTENCE = "This page was out of date, so it was loaded again. Nothing was changed; please try once more.";
/** A valid id format of no action in this build. */
const OTHER_BUILD_ID = `40${"0".repeat(40)}`;

/** Makes the page call an action that the server does not have, as a page from before a deploy does. */
async function simulateOtherBuild(page: Page): Promise<void> {
  await page.route(`${getAppInfo().appUrl}/**`, async (route) => {
    const headers = route.request().headers();
    const sent = route.request().postData();
    if (headers["next-action"]) await route.continue({ headers: { ...headers, "next-action": OTHER_BUILD_ID } });
    else if (sent)
      await route.continue({ postData: sent.replaceAll(/\$ACTION_ID_\w+/g, () => `$ACTION_ID_${OTHER_BUILD_ID}`) });
    else await route.continue();
  });
}

/** Chromium complains in its console about the 409 of such a click, which the fixtures' own page would not forgive. */
async function openPage(browser: Browser, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  return (await browser.newContext({ baseURL: getAppInfo().appUrl, ...options })).newPage();
}

/** Whether the document is still the one that was marked. */
const isMarked = (page: Page) => page.evaluate(() => document.documentElement.dataset.marked === "yes");
const markDocument = (page: Page) => page.evaluate(() => document.documentElement.setAttribute("data-marked", "yes"));

test("a button on a page of another build loads the page again and says so; pressed once more it works", async ({
  browser,
}) => {
  const page = await openPage(browser);
  await signIn(page, await createAccount({ movies: 3 }));
  await page.goto("/library");
  await page.locator('main a[href^="/title/movies/"]').first().click();
  await expect(page).toHaveURL(/\/title\/movies\/\d+/);
  const address = page.url();
  await simulateOtherBuild(page);
  await markDocument(page);
  const rating = page.getByRole("button", { name: "Rate it 3" });
  await rating.click();
  await expect(page.getByText(SENTENCE)).toBeVisible();
  expect([page.url(), await isMarked(page)]).toEqual([address, false]);

  await page.unrouteAll();
  await rating.click();
  // Before its script has come the button sends a plain form, which no toast answers.
  await expect(page.getByRole("button", { name: "Rated 3" })).toHaveAttribute("aria-pressed", "true");
  await page.context().close();
});

test("a plain form of another build's page does too, with script and without", async ({ browser }) => {
  const page = await openPage(browser);
  await page.goto("/?from=here");
  await simulateOtherBuild(page);
  await markDocument(page);
  await page.getByRole("button", { name: "Dark" }).click();
  await expect(page.getByText(SENTENCE)).toBeVisible();
  expect([new URL(page.url()).search, await isMarked(page)]).toEqual(["?from=here", false]);

  await page.context().close();

  const noScriptPage = await openPage(browser, { javaScriptEnabled: false });
  await noScriptPage.goto("/?from=here");
  await simulateOtherBuild(noScriptPage);
  await noScriptPage.getByRole("button", { name: "Dark" }).click();
  await expect(noScriptPage.getByText(SENTENCE)).toBeVisible();
  expect(new URL(noScriptPage.url()).search).toBe("?from=here");
  await noScriptPage.unrouteAll();
  await noScriptPage.getByRole("button", { name: "Dark" }).click();
  await expect(noScriptPage.locator("html")).toHaveAttribute("data-theme", "dark");
  await noScriptPage.context().close();
});

test("the palette meets it as well", async ({ browser }) => {
  const page = await openPage(browser);
  await signIn(page, await createAccount({ movies: 3 }));
  await simulateOtherBuild(page);
  await markDocument(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("option", { name: "Light theme" }).click();
  await expect(page.getByText(SENTENCE)).toBeVisible();
  expect(await isMarked(page)).toBe(false);
  await page.context().close();
});

test("a page names the build that it is of, by which its script notices others", async ({ request }) => {
  const built = BuildFiles.parse(JSON.parse(readFileSync(".next/required-server-files.json", "utf8")));
  const html = await (await request.get("/")).text();
  expect(/<html data-dpl-id="([\w-]+)"/.exec(html)?.[1]).toBe(built.config.deploymentId);
});
