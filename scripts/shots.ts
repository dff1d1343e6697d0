import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { ROUTES } from "@/lib/routes";
import { startBrowserApp } from "@/tests/browser/support/browser-app";
import { getChromiumLaunchOptions } from "@/tests/browser/support/chromium";
import { signIn } from "@/tests/browser/support/sign-in";
import { type Account, createAccount } from "@/tests/browser/support/simulator";

const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];
const THEMES = ["dark", "light"];
const PUBLIC_PAGES = { landing: "/", declined: "/?problem=refused", "not-found": "/nowhere" };
const VARIANTS = {
  "memos-list": "/memos?view=list",
  "memos-visibility": "/memos/visibility?to=private",
  "stats-year": "/stats?range=2024",
  "stats-taste": "/stats?view=taste",
  "stats-library": "/stats?view=library",
  "stats-compare": "/stats/compare?a=2025&b=2024",
  "review-year": "/review/2025",
  "review-month": "/review/2025/3",
  "review-share": "/review/2025/share",
  "rewatches-audit": "/rewatches/audit",
  import: "/settings/import",
  sessions: "/settings/sessions",
  outbox: "/settings/outbox",
  removed: "/settings/removed",
};
const PAGES = { ...listRoutes("user"), ...VARIANTS };
const OPERATOR_PAGES = { ...listRoutes("operator"), "admin-audit": "/admin/sync/audit" };
const TITLE_KINDS = ["tv", "anime", "movies"];
const DEMO_USERS = { empty: "Nia Newcomer", small: "Theo Forty", large: "Vera Archive" };
const HUGE = { movies: 3000, shows: 1500, anime: 500, episodes: 40_000 };

const { close, ...places } = await startBrowserApp();
process.env.WATCHFOLIO_BROWSER_APP = JSON.stringify(places);
const browser = await chromium.launch(await getChromiumLaunchOptions());
try {
  await captureAll(browser, "visitor", null, PUBLIC_PAGES);
  for (const [account, name] of Object.entries(DEMO_USERS)) await captureAll(browser, account, { name }, PAGES);
  await captureAll(browser, "huge", await createAccount(HUGE), PAGES);
  await captureAll(browser, "operator", places.operator, OPERATOR_PAGES);
} finally {
  await browser.close();
  await close();
}

/** Paths of pages by a name for their pictures. */
function listRoutes(access: "user" | "operator"): Record<string, string> {
  const routes = ROUTES.filter((route) => route.access === access);
  return Object.fromEntries(routes.map(({ path }) => [path.slice(1).replaceAll("/", "-"), path]));
}

/** Every page as somebody sees it, in every size and theme, into `shots/{account}/`. */
async function captureAll(
  browser: Browser,
  account: string,
  user: Pick<Account, "name"> | null,
  pages: Record<string, string>,
): Promise<void> {
  const context = await browser.newContext({ baseURL: places.appUrl, locale: "en-GB" });
  const page = await context.newPage();
  if (user) await signIn(page, user);
  const all = pages === PAGES ? { ...pages, ...(await findTitlePages(page)) } : pages;
  for (const theme of THEMES) {
    await context.addCookies([{ name: "theme", value: theme, domain: "localhost", path: "/" }]);
    for (const [name, path] of Object.entries(all)) {
      for (const size of SIZES)
        await capture(page, path, size, join("shots", account, `${name}-${size.width}-${theme}.png`));
    }
  }
  await context.close();
}

/** A title of each kind that the library shows, as far as it has one. */
async function findTitlePages(page: Page): Promise<Record<string, string>> {
  await page.goto("/library", { waitUntil: "networkidle" });
  const titles: Record<string, string> = {};
  for (const kind of TITLE_KINDS) {
    const link = page.locator(`main a[href^="/title/${kind}/"]`);
    if ((await link.count()) > 0) titles[`title-${kind}`] = (await link.first().getAttribute("href")) ?? "/library";
  }
  return titles;
}

/** The whole page in one window that is tall enough for it, so that what sticks to an edge sticks to the picture's. */
async function capture(page: Page, path: string, size: { width: number; height: number }, file: string): Promise<void> {
  await page.setViewportSize(size);
  await page.goto(path, { waitUntil: "networkidle" });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...size, height });
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: file, animations: "disabled" });
  console.log(file);
}
