import { expect } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "@/tests/browser/support/expect-accessible";
import { test } from "@/tests/browser/support/fixtures";
import { signIn } from "@/tests/browser/support/sign-in";
import { createAccount } from "@/tests/browser/support/simulator";

const VERA = { name: "Vera Archive" };
const THEO = { name: "Theo Forty" };
const NIA = { name: "Nia Newcomer" };

test("what to watch now stands in parts that say why, with what was paused above", async ({ page }) => {
  await signIn(page, VERA);
  await page.getByRole("link", { name: "Up next" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Up next" })).toBeVisible();
  const paused = page.getByRole("region", { name: "Paused" });
  await expect(paused.getByRole("listitem").first()).toContainText(/\d+ %.*left.*kept by Simkl until/s);
  const behind = page.getByRole("region", { name: "Behind" });
  await expect(behind.getByRole("listitem").first()).toContainText("more to come");
  await expect(page.getByRole("region", { name: "All out" })).toBeVisible();
});

test("names of episodes hide, one by one come out again, and stay hidden until they are shown again", async ({
  page,
}) => {
  await signIn(page, THEO);
  await page.goto("/up-next");
  const first = page.getByRole("region", { name: "All out" }).getByRole("listitem").first();
  await expect(first).toContainText("Episode");
  const choice = page.getByRole("button", { name: "Spoiler-safe titles" });
  await choice.click();
  await expect(choice).toHaveAttribute("aria-pressed", "true");
  await expect(first.getByText(/^Episode \d+$/)).toBeHidden();
  await page.reload();
  await expect(first.getByText(/^Episode \d+$/)).toBeHidden();
  await first.getByText("Show its name").focus();
  await page.keyboard.press("Enter");
  await expect(first.getByText(/^Episode \d+$/)).toBeVisible();
  await choice.click();
  await expect(choice).toHaveAttribute("aria-pressed", "false");
});

test("the choice to hide names works without script", async ({ page, browser, baseURL }) => {
  await signIn(page, await createAccount({ shows: 12, episodes: 60 }));
  const noScriptContext = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const noScriptPage = await noScriptContext.newPage();
  await noScriptPage.goto("/up-next");
  await noScriptPage.getByRole("button", { name: "Spoiler-safe titles" }).click();
  await expect(noScriptPage.getByRole("button", { name: "Spoiler-safe titles" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await noScriptContext.close();
});

test("a long part is shown whole at its own address", async ({ page }) => {
  await signIn(page, await createAccount({ shows: 90, episodes: 900 }));
  await page.goto("/up-next");
  const part = page.getByRole("region", { name: "All out" });
  await expect(part.getByRole("listitem")).toHaveCount(12);
  await part.getByRole("link", { name: /^Show all/ }).click();
  await expect(page).toHaveURL("/up-next?section=ended");
  await expect.poll(() => part.getByRole("listitem").count()).toBeGreaterThan(12);
  await page.goBack();
  await expect(part.getByRole("listitem")).toHaveCount(12);
});

test("an empty library explains how to begin", async ({ page }) => {
  await signIn(page, NIA);
  await page.goto("/up-next");
  await expect(page.getByText("Begin a show on Simkl")).toBeVisible();
});

test("axe finds nothing, and nothing scrolls sideways, at any size and in both themes", async ({ page }) => {
  test.slow();
  await signIn(page, VERA);
  await expectAccessible(page, ["/up-next", "/up-next?section=caught-up"]);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/up-next", { waitUntil: "networkidle" });
  await expectNoSidewaysScroll(page);
});
