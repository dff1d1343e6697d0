import { expect, type Page } from "@playwright/test";
import { axeFindings } from "./axe-findings";

const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];
const THEMES = ["dark", "light"];

/** Axe finds nothing on these pages, at the size of a desk and of a phone, in both themes. */
export async function expectAccessible(page: Page, paths: string[]): Promise<void> {
  for (const theme of THEMES) {
    await page.context().addCookies([{ name: "theme", value: theme, domain: "localhost", path: "/" }]);
    for (const path of paths) {
      await page.goto(path, { waitUntil: "networkidle" });
      for (const size of SIZES) {
        await page.setViewportSize(size);
        const found = await axeFindings(page);
        expect({ path, theme, size, found }).toEqual({ path, theme, size, found: [] });
      }
    }
  }
}

/** For a window 360 pixels wide, the narrowest phone. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect([page.url(), width]).toEqual([page.url(), 360]);
}
