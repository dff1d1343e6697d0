import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { test } from "./fixtures";
import { signIn } from "./sign-in";
import { newPerson } from "./simulator";

const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];
const THEMES = ["dark", "light"];

test("the chosen theme is there at once, and stays", async ({ page }) => {
  await page.goto("/");
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.getByRole("button", { name: "Light" }).click();
  await expect(page.getByRole("button", { name: "Light" })).toHaveAttribute("aria-pressed", "true");
  const light = await ground();
  await page.getByRole("button", { name: "Dark" }).click();
  await expect(page.getByRole("button", { name: "Dark" })).toHaveAttribute("aria-pressed", "true");
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await ground()).toBe(dark);
});

test("axe finds nothing on the landing page", async ({ page }) => {
  await expectAccessible(page, ["/", "/?problem=refused"]);
});

test("axe finds nothing on the pages of a full library", async ({ page }) => {
  await signIn(page, await newPerson({ films: 60, shows: 30, anime: 20, episodes: 900 }));
  await expectAccessible(page, ["/overview", "/settings"]);
});

test("axe finds nothing on the pages of an empty library", async ({ page }) => {
  await signIn(page, await newPerson());
  await expectAccessible(page, ["/overview"]);
});

test("nothing scrolls sideways on the narrowest phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/");
  await expectNoSidewaysScroll(page);
  await signIn(page, await newPerson({ films: 60, shows: 30, anime: 20, episodes: 900 }));
  for (const path of ["/overview", "/settings"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    await expectNoSidewaysScroll(page);
  }
});

async function expectAccessible(page: Page, paths: string[]): Promise<void> {
  for (const theme of THEMES) {
    await page.context().addCookies([{ name: "theme", value: theme, domain: "localhost", path: "/" }]);
    for (const path of paths) {
      await page.goto(path, { waitUntil: "networkidle" });
      for (const size of SIZES) {
        await page.setViewportSize(size);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }));
        expect({ path, theme, size, found }).toEqual({ path, theme, size, found: [] });
      }
    }
  }
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect([page.url(), width]).toEqual([page.url(), 360]);
}
