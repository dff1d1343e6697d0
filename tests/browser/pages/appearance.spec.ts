import { expect } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "@/tests/browser/support/expect-accessible";
import { test } from "@/tests/browser/support/fixtures";
import { signIn } from "@/tests/browser/support/sign-in";
import { createAccount } from "@/tests/browser/support/simulator";

test("the chosen theme is there at once, and stays", async ({ page }) => {
  await page.goto("/");
  const getBackground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.getByRole("button", { name: "Light" }).click();
  await expect(page.getByRole("button", { name: "Light" })).toHaveAttribute("aria-pressed", "true");
  const light = await getBackground();
  await page.getByRole("button", { name: "Dark" }).click();
  await expect(page.getByRole("button", { name: "Dark" })).toHaveAttribute("aria-pressed", "true");
  const dark = await getBackground();
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await getBackground()).toBe(dark);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("axe finds nothing on the landing page", async ({ page }) => {
  await expectAccessible(page, ["/", "/?problem=refused"]);
});

test("axe finds nothing on the pages of a full library", async ({ page }) => {
  await signIn(page, await createAccount({ movies: 60, shows: 30, anime: 20, episodes: 900 }));
  await expectAccessible(page, ["/overview", "/settings"]);
});

test("axe finds nothing on the pages of an empty library", async ({ page }) => {
  await signIn(page, await createAccount());
  await expectAccessible(page, ["/overview"]);
});

test("nothing scrolls sideways on the narrowest phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/");
  await expectNoSidewaysScroll(page);
  await signIn(page, await createAccount({ movies: 60, shows: 30, anime: 20, episodes: 900 }));
  for (const path of ["/overview", "/settings"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    await expectNoSidewaysScroll(page);
  }
});
