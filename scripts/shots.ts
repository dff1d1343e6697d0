import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { chromiumLaunch } from "@/tests/browser/chromium";
import { signIn } from "@/tests/browser/sign-in";
import { newPerson, type Person } from "@/tests/browser/simulator";
import { openStage } from "@/tests/browser/stage";

const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];
const THEMES = ["dark", "light"];
const PUBLIC_PAGES = { landing: "/", declined: "/?problem=refused", "not-found": "/nowhere" };
const PAGES = { overview: "/overview", settings: "/settings" };
const DEMO_PEOPLE = { empty: "Nia Newcomer", small: "Theo Forty", large: "Vera Archive" };
const HUGE = { films: 3000, shows: 1500, anime: 500, episodes: 40_000 };

const { close, ...places } = await openStage();
process.env.WATCHFOLIO_STAGE = JSON.stringify(places);
const browser = await chromium.launch(await chromiumLaunch());
try {
  await shoot(browser, "visitor", null, PUBLIC_PAGES);
  for (const [account, name] of Object.entries(DEMO_PEOPLE)) await shoot(browser, account, { name }, PAGES);
  await shoot(browser, "huge", await newPerson(HUGE), PAGES);
} finally {
  await browser.close();
  await close();
}

/** Every page as somebody sees it, in every size and theme, into `shots/{account}/`. */
async function shoot(
  browser: Browser,
  account: string,
  person: Pick<Person, "name"> | null,
  pages: Record<string, string>,
): Promise<void> {
  const context = await browser.newContext({ baseURL: places.appUrl, locale: "en-GB" });
  const page = await context.newPage();
  if (person) await signIn(page, person);
  for (const theme of THEMES) {
    await context.addCookies([{ name: "theme", value: theme, domain: "localhost", path: "/" }]);
    for (const [name, path] of Object.entries(pages)) {
      for (const size of SIZES)
        await capture(page, path, size, join("shots", account, `${name}-${size.width}-${theme}.png`));
    }
  }
  await context.close();
}

async function capture(page: Page, path: string, size: { width: number; height: number }, file: string): Promise<void> {
  await page.setViewportSize(size);
  await page.goto(path, { waitUntil: "networkidle" });
  await page.screenshot({ path: file, fullPage: true, animations: "disabled" });
  console.log(file);
}
