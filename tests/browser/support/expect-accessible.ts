import { expect, type Page } from "@playwright/test";
import { findAxeViolations } from "./axe-violations";

interface Size {
  width: number;
  height: number;
}

const SIZES: Size[] = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];
const THEMES = [
  { theme: "dark", rules: "all" },
  { theme: "light", rules: "colours" },
] as const;

/** Axe finds nothing on these pages, at the size of a desk and of a phone, in both themes. */
export async function expectAccessible(page: Page, paths: string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path, { waitUntil: "networkidle" });
    await expectAccessibleNow(page, path);
  }
}

/**
 * Axe finds no violation on the current page, at these sizes, in both themes. `name` identifies the page in failures.
 */
export async function expectAccessibleNow(page: Page, name: string, sizes = SIZES): Promise<void> {
  for (const { theme, rules } of THEMES) {
    await showTheme(page, theme);
    for (const size of sizes) {
      await page.setViewportSize(size);
      const found = await findAxeViolations(page, rules);
      expect({ name, theme, size, found }).toEqual({ name, theme, size, found: [] });
    }
  }
}

/** Switches the theme without reloading; `appearance.spec.ts` proves that this equals a chosen theme. */
async function showTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset.theme = name;
  }, theme);
  await page.waitForFunction(() =>
    document.getAnimations().every((animation) => !(animation instanceof CSSTransition)),
  );
}

/** For a window 360 pixels wide, the narrowest phone. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect([page.url(), width]).toEqual([page.url(), 360]);
}
