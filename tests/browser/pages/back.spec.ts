import { expect } from "@playwright/test";
import { test } from "@/tests/browser/support/fixtures";
import { signIn } from "@/tests/browser/support/sign-in";
import { createAccount } from "@/tests/browser/support/simulator";

for (const [list, path] of [
  ["library", "/library?sort=title"],
  ["history", "/history"],
] as const)
  test(`Back leads to the place in a long ${list} that one came from, with all that was loaded`, async ({ page }) => {
    await signIn(page, await createAccount({ movies: 400, shows: 0, anime: 0 }));
    await page.goto(path);
    const links = page.getByRole("main").locator('a[href^="/title/"]');
    await links.first().waitFor();
    const first = await links.count();
    await expect(async () => {
      await links.last().scrollIntoViewIfNeeded();
      expect(await links.count()).toBeGreaterThan(first + 50);
    }).toPass();
    const chosen = links.nth(first + 20);
    await chosen.scrollIntoViewIfNeeded();
    const href = await chosen.getAttribute("href");
    const place = await page.evaluate(() => window.scrollY);
    expect(place).toBeGreaterThan(1000);
    await chosen.click();
    await expect(page).toHaveURL((url) => url.pathname === href);
    await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
    await page.goBack();
    await expect(chosen).toHaveAttribute("href", href ?? "");
    await expect(chosen).toBeInViewport();
    expect(Math.abs((await page.evaluate(() => window.scrollY)) - place)).toBeLessThan(200);
  });
