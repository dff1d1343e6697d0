import { gzipSync } from "node:zlib";
import { expect, type Page } from "@playwright/test";
import { expectAccessibleNow } from "@/tests/browser/support/expect-accessible";
import { test } from "@/tests/browser/support/fixtures";
import { signIn } from "@/tests/browser/support/sign-in";
import { createAccount } from "@/tests/browser/support/simulator";

const VERA = { name: "Vera Archive" };

test("Ctrl K finds pages, own titles and actions by the keyboard alone", async ({ page }) => {
  await signIn(page, VERA);
  await openPalette(page);
  const field = page.getByRole("combobox", { name: "A page, a title or an action" });
  await expect(field).toBeFocused();
  await expect(getSelected(page)).toHaveText("Overview");
  await page.keyboard.press("ArrowDown");
  await expect(getSelected(page)).toHaveText("Library");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(getSelected(page)).toHaveText("Sign out");
  await field.fill("hist");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/history");
  await expect(page.getByRole("dialog")).toBeHidden();

  await page.keyboard.press("Control+k");
  await field.fill("severance");
  await expect(page.getByRole("group", { name: "Your titles" }).getByRole("option")).toHaveText(/Severance/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Severance" })).toBeVisible();
});

test("what is mistyped is guessed, and all of it can be searched for", async ({ page }) => {
  await signIn(page, VERA);
  await openPalette(page);
  await page.getByRole("combobox").fill("severanse");
  await expect(page.getByRole("group", { name: "Titles with a name like that" })).toContainText("Severance");
  await page.getByRole("option", { name: "Search the library for “severanse”" }).click();
  await expect(page).toHaveURL("/library?q=severanse");
});

test("the actions act: the theme, a check, the way out", async ({ page }) => {
  await signIn(page, await createAccount({ movies: 6 }));
  await openPalette(page);
  await page.getByRole("option", { name: "Light theme" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("Control+k");
  await page.getByRole("option", { name: "Sync now" }).click();
  await expect(page.getByRole("dialog").getByRole("status")).toHaveText(/Simkl is being asked now|under way/);
  // A press while the first is still being answered does nothing.
  await expect(async () => {
    await page.getByRole("option", { name: "Sync now" }).click();
    await expect(page.getByRole("dialog").getByRole("status")).toHaveText(/too soon|under way/, { timeout: 3000 });
  }).toPass({ timeout: 30_000 });
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("Control+k");
  const download = page.waitForEvent("download");
  await page.getByRole("option", { name: "Export my library" }).click();
  expect((await download).suggestedFilename()).toContain("watchfolio");
  await page.keyboard.press("Control+k");
  await page.getByRole("option", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/");
});

test("the title that fits best is acted on by the keyboard alone, and a toast shows the result", async ({ page }) => {
  const person = await createAccount({ movies: 0, shows: 1, anime: 0, episodes: 1 });
  await signIn(page, person);
  await page.goto("/library");
  const title = (await page.locator('main a[href^="/title/tv/"]').first().innerText()).trim();
  await openPalette(page);
  await page.getByRole("combobox").fill(title);
  const actions = page.getByRole("group", { name: `“${title}”` });
  // By chance the show is on one of the two already.
  const move = actions.getByRole("option", { name: /^Move to (Dropped|On hold)$/ }).first();
  const list = (await move.innerText()).trim().replace("Move to ", "");
  await move.hover();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("status").filter({ hasText: `goes to ${list}` })).toBeVisible();
  await openPalette(page);
  await page.getByRole("combobox").fill(title);
  await expect(actions.getByRole("option", { name: /^Move to/ }).first()).toBeVisible();
  await expect(actions.getByRole("option", { name: `Move to ${list}` })).toBeHidden();
});

test("single keys go to pages and to the search, never while typing, and can be turned off", async ({ page }) => {
  await signIn(page, VERA);
  await page.goto("/overview", { waitUntil: "networkidle" });
  for (const [key, path] of [
    ["l", "/library"],
    ["u", "/up-next"],
    ["h", "/history"],
    ["c", "/calendar"],
    ["s", "/settings"],
    ["o", "/overview"],
  ] as const) {
    await page.keyboard.press("g");
    await page.keyboard.press(key);
    await expect(page).toHaveURL(path);
  }
  await page.keyboard.press("/");
  await expect(page).toHaveURL("/library");
  const search = page.getByRole("searchbox", { name: "Search your titles" });
  await expect(search).toBeFocused();
  await page.keyboard.type("g/?o");
  await expect(search).toHaveValue("g/?o");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toBeHidden();
  await search.blur();
  await page.keyboard.press("/");
  await expect(search).toBeFocused();

  await search.blur();
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await expect(dialog).toContainText("Up next");
  await dialog.getByRole("checkbox").uncheck();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("?");
  await page.keyboard.press("g");
  await page.keyboard.press("o");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page).toHaveURL(/\/library/);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox")).toBeFocused();
});

test("its button opens it on a phone; without script the button leads to the library", async ({
  page,
  browser,
  baseURL,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, VERA);
  const button = page.getByRole("link", { name: "Find a page or a title" });
  await button.click();
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.getByRole("button", { name: "Esc: close" }).click();
  await expect(button).toBeFocused();
  const storageState = await page.context().storageState();
  const noScriptContext = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState });
  const noScriptPage = await noScriptContext.newPage();
  await noScriptPage.goto("/settings");
  await noScriptPage.getByRole("link", { name: "Find a page or a title" }).first().click();
  await expect(noScriptPage).toHaveURL("/library");
  await noScriptContext.close();
});

test("its script comes when it is asked for, and nothing of it before", async ({ page }) => {
  await signIn(page, VERA);
  await page.goto("/settings", { waitUntil: "networkidle" });
  const scripts: Promise<Buffer>[] = [];
  page.on("response", (response) => new URL(response.url()).pathname.endsWith(".js") && scripts.push(response.body()));
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox")).toBeFocused();
  const fetched = (await Promise.all(scripts)).reduce((sum, script) => sum + gzipSync(script).length, 0);
  expect(fetched).toBeGreaterThan(1000);
  expect(fetched).toBeLessThan(12_000);
});

test("another person's title is never found, and a visitor finds nothing", async ({ page, request }) => {
  await signIn(page, await createAccount({ movies: 4 }));
  const own = await page.request.get("/api/palette?q=severance");
  expect(own.headers()["cache-control"]).toBe("no-store");
  expect(((await own.json()) as { titles: { title: string }[] }).titles.map(({ title }) => title)).not.toContain(
    "Severance",
  );
  expect((await page.request.get("/api/palette")).status()).toBe(400);
  expect((await page.request.get(`/api/palette?q=${"a".repeat(101)}`)).status()).toBe(400);
  expect((await request.get("/api/palette?q=a")).status()).toBe(401);
});

test("axe finds nothing in it, at any size and in both themes", async ({ page }) => {
  await signIn(page, VERA);
  await page.goto("/settings", { waitUntil: "networkidle" });
  const sizes = [
    { width: 1280, height: 800 },
    { width: 360, height: 740 },
  ];
  for (const key of ["Control+k", "?"]) {
    await page.keyboard.press(key);
    await expect(page.getByRole("dialog")).toBeVisible();
    if (key !== "?") await page.getByRole("combobox").fill("the");
    if (key !== "?") await expect(page.getByRole("group", { name: "Your titles" })).toBeVisible();
    await expectAccessibleNow(page, key, sizes);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  }
});

/** Until the page listens, it does not hear the keys. */
async function openPalette(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("combobox")).toBeFocused({ timeout: 1000 });
  }).toPass();
}

function getSelected(page: Page) {
  return page.getByRole("option", { selected: true });
}
