import { setTimeout } from "node:timers/promises";
import { type Browser, chromium } from "@playwright/test";
import { getChromiumLaunchOptions } from "@/tests/browser/support/chromium";
import type { PagesApp } from "./pages-app";

/** Pages prefetch script for their links after their load, which counts. */
const PREFETCH_WAIT_MS = 3000;

/** Compressed bytes of script by path, without a cache. */
export async function measureScript(app: PagesApp): Promise<Map<string, number>> {
  const browser = await chromium.launch(await getChromiumLaunchOptions());
  try {
    const bytes = new Map<string, number>();
    for (const { path } of app.pages) bytes.set(path, await measurePageScript(browser, app, path));
    return bytes;
  } finally {
    await browser.close();
  }
}

async function measurePageScript(browser: Browser, { appUrl, cookie }: PagesApp, path: string): Promise<number> {
  const context = await browser.newContext({ baseURL: appUrl, viewport: { width: 1280, height: 800 } });
  await context.addCookies([{ ...cookie, url: appUrl }]);
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() === "script" || /\.js$/.test(new URL(request.url()).pathname))
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto(path, { waitUntil: "load" });
  await setTimeout(PREFETCH_WAIT_MS);
  await context.close();
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
