import { expect, type Page } from "@playwright/test";
import { ROUTES } from "@/lib/routes";
import { getAppInfo } from "@/tests/browser/support/app-info";
import { test } from "@/tests/browser/support/fixtures";
import { signIn } from "@/tests/browser/support/sign-in";

const VERA = { name: "Vera Archive" };

/** Policy violations that the browser reports, and warnings about unknown headers. */
async function watchPolicy(page: Page): Promise<string[]> {
  const broken: string[] = [];
  await page.context().exposeBinding("reportBroken", (_, what: string) => broken.push(what));
  await page.context().addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ documentURI, effectiveDirective, blockedURI, sample }) =>
      Reflect.get(window, "reportBroken")(`${documentURI}: ${effectiveDirective} ${blockedURI} ${sample}`),
    );
  });
  page.context().on("console", (message) => {
    if (/Content Security Policy|Permissions-Policy|Cross-Origin|Refused to/i.test(message.text()))
      broken.push(`${message.page()?.url()}: ${message.text()}`);
  });
  return broken;
}

const countWithoutEffect = (elements: Element[]) =>
  elements.filter((element) => element instanceof HTMLElement && element.style.length === 0).length;

test("no page breaks its own policy, and charts, images, fonts, toasts, dialogs and transitions work under it", async ({
  page,
}) => {
  test.slow();
  const broken = await watchPolicy(page);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await signIn(page, VERA);
  const paths = [
    ...ROUTES.filter(({ access }) => access === "user").map(({ path }) => path),
    "/library?view=table",
    "/rewatches/audit",
    "/stats?view=taste",
    "/stats?view=library",
    "/stats/compare?a=2025&b=2024",
    "/review/2024",
    "/review/2024/share",
    "/settings/import",
  ];
  for (const path of paths) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    // Sizes and places of what is drawn are attributes: under a stricter policy they would be there without an effect.
    const drawn = await page.locator('[style]:not([style=""])').evaluateAll(countWithoutEffect);
    expect([path, drawn]).toEqual([path, 0]);
  }

  await page.goto("/overview");
  await expect(page.locator(".recharts-surface").first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  expect(
    await page.evaluate(() => [...document.fonts].filter(({ status }) => status === "loaded").length),
  ).toBeGreaterThan(0);

  await page.goto("/library");
  const poster = page.getByRole("main").locator("img").first();
  await expect.poll(() => poster.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await page.getByRole("main").locator('a[href^="/title/"]').first().click();
  await expect(page).toHaveURL(/\/title\//);
  await page
    .getByRole("button", { name: /^Rate it \d+$/ })
    .first()
    .click();
  await expect(page.getByRole("status").filter({ hasText: "Undo" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Remove from library…" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("sever");
  await expect(page.getByRole("dialog").getByRole("option").first()).toBeVisible();

  for (const path of ["/icon.svg", "/manifest.webmanifest"])
    expect(await page.evaluate(async (file) => (await fetch(file)).status, path)).toBe(200);
  expect(broken).toEqual([]);
});

test("nor do the operators' pages and shared reviews", async ({ page }) => {
  const broken = await watchPolicy(page);
  await signIn(page, getAppInfo().operator);
  await page.goto("/admin/sync");
  await expect(page.getByRole("region", { name: "People" })).toBeVisible();
  await page.goto("/review/2024/share");
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = page.getByRole("region", { name: "Your links" }).getByRole("listitem").getByRole("link").first();
  await page.goto((await link.getAttribute("href")) ?? "");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(broken).toEqual([]);
});

test("an injected style sheet or script does nothing", async ({ browser }) => {
  const page = await (await browser.newContext({ baseURL: getAppInfo().appUrl })).newPage();
  const broken = await watchPolicy(page);
  await page.goto("/");
  await page.evaluate(() => {
    const written =
      "<style>body { display: none }</style><button onclick=\"document.title = 'taken over'\">Written</button>" +
      "<img alt='' src='/nothing' onerror=\"document.title = 'taken over'\"><object data='/icon.svg'></object>";
    document.body.insertAdjacentHTML("beforeend", written);
  });
  await page.getByRole("button", { name: "Written" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const directive of ["style-src-elem", "script-src-attr", "object-src"])
    await expect.poll(() => broken.filter((line) => line.includes(`: ${directive} `)).length).toBeGreaterThan(0);
  expect(await page.title()).not.toBe("taken over");
  await page.context().close();
});
