import { expect, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "@/tests/browser/support/expect-accessible";
import { test } from "@/tests/browser/support/fixtures";
import { createAccountWithMemos, getMoviePath, ODD_MEMOS } from "@/tests/browser/support/memo-library";
import { signIn } from "@/tests/browser/support/sign-in";
import { createAccount } from "@/tests/browser/support/simulator";

const VERA = { name: "Vera Archive" };
const NOTHING = { movies: 0, shows: 0, anime: 0, episodes: 0 };
const PHONE = { width: 390, height: 844 };

const getMemos = (page: Page) => page.getByRole("region", { name: "Memos", exact: true });
const getMemo = (page: Page, number: number) =>
  getMemos(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: `Noted ${number}`, exact: true }) });
const count = (page: Page) => page.getByRole("main").getByRole("status").first();
const getToast = (page: Page, says: string) => page.getByRole("status").filter({ hasText: says });

/** Before hydration a form works too, but shows no toast. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: "networkidle" });
}

/** All writes are at Simkl; the toast stays open meanwhile. */
async function waitUntilSent(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Undo" }).hover();
  await expect
    .poll(async () => (await page.request.get("/settings/outbox")).text(), { timeout: 30_000 })
    .toContain("Nothing waits.");
}

for (const size of [{ width: 1280, height: 800 }, PHONE])
  test(`a memo is changed in place, turned private, taken back and deleted, at ${size.width} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await signIn(page, await createAccountWithMemos(["So good", "Fell asleep"]));
    await visit(page, "/memos");
    await expect(count(page)).toHaveText("2 memos: 1 public, 1 private.");
    const memo = getMemo(page, 1);
    await memo.getByText("Edit").click();
    await memo.getByRole("textbox", { name: "Memo" }).fill("So very good\nagain");
    await expect(memo.getByText("18 of 140")).toBeVisible();
    await expect(memo.getByText("shown on your public profile and feed on Simkl")).toBeVisible();
    await memo.getByRole("checkbox", { name: /^Private/ }).check();
    await expect(memo.getByText("Only you see it.")).toBeVisible();
    await memo.getByRole("button", { name: "Save" }).click();
    await expect(memo.getByRole("blockquote")).toHaveText("So very good\nagain");
    await expect(memo.getByRole("textbox")).toBeHidden();
    await expect(memo.locator("summary")).toBeFocused();
    await expect(count(page)).toHaveText("2 memos: 0 public, 2 private.");
    await expect(getToast(page, "The memo of “Noted 1” is saved.")).toBeVisible();

    await waitUntilSent(page);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(memo.getByRole("blockquote")).toHaveText("So good");
    await memo.getByText("Edit").click();
    await expect(memo.getByRole("textbox", { name: "Memo" })).toHaveValue("So good");
    await expect(memo.getByRole("checkbox", { name: /^Private/ })).not.toBeChecked();
    await memo.getByRole("button", { name: "Delete" }).click();
    await expect(memo).toBeHidden();
    await expect(count(page)).toHaveText("1 memo: 0 public, 1 private.");
    await expect(async () => {
      await page.goto("/settings/outbox");
      await expect(page.getByRole("region", { name: "Confirmed by Simkl" })).toContainText("Memo deleted", {
        timeout: 500,
      });
    }).toPass({ timeout: 30_000 });
    await visit(page, "/memos");
    await expect(count(page)).toHaveText("1 memo: 0 public, 1 private.");
  });

test("the counter counts as Simkl does; what is pasted is kept, and too much is not saved", async ({ page }) => {
  await signIn(page, await createAccountWithMemos(["So good"]));
  await visit(page, getMoviePath(1));
  await page.getByText("Edit", { exact: true }).click();
  const field = page.getByRole("textbox", { name: "Memo" });
  for (const [typed, notice] of [
    ["e\u0301", "1 of 140"],
    ["🎬", "2 of 140"],
    ["👩‍👩‍👧", "8 of 140"],
    ["a\nb", "3 of 140"],
    ["  padded  ", "6 of 140"],
    ["x".repeat(152), "12 too many"],
  ] as const) {
    await field.fill(typed);
    await expect(page.getByText(notice)).toBeVisible();
  }
  await page.getByRole("button", { name: "Save" }).click();
  await expect(field).toBeFocused();
  await field.fill("🎬".repeat(70));
  await expect(page.getByText("140 of 140")).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("region", { name: "In your library" }).getByRole("blockquote")).toHaveText(
    "🎬".repeat(70),
  );
});

test("what was finished lately asks for a memo, which then hangs on the wall; a new one is private", async ({
  page,
}) => {
  await signIn(page, await createAccountWithMemos([], 2));
  await visit(page, "/memos");
  await expect(page.getByText("Nothing noted yet. A memo is")).toBeVisible();
  const nudge = page.getByRole("region", { name: "Finished lately, nothing noted yet" });
  await expect(nudge.getByRole("listitem")).toHaveCount(2);
  await nudge.locator("summary").first().press("Enter");
  await nudge.getByRole("textbox", { name: "Memo" }).fill("With J.");
  await nudge.getByRole("button", { name: "Save" }).press("Enter");
  await expect(getMemo(page, 1).getByRole("blockquote")).toHaveText("With J.");
  await expect(getMemo(page, 1)).toContainText("Private");
  await expect(nudge.getByRole("listitem")).toHaveCount(1);
  await visit(page, getMoviePath(1));
  await expect(page.getByRole("region", { name: "In your library" }).getByRole("blockquote")).toHaveText("With J.");
});

test("without script a memo is written, and the browser stops at 140 characters", async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, await createAccountWithMemos(["So good"]));
  const storageState = await page.context().storageState();
  const noScriptContext = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState });
  const noScriptPage = await noScriptContext.newPage();
  await noScriptPage.goto("/memos");
  await getMemo(noScriptPage, 1).getByText("Edit").click();
  const field = getMemo(noScriptPage, 1).getByRole("textbox", { name: "Memo" });
  await expect(field).toHaveAttribute("maxlength", "140");
  await field.fill("one\ntwo");
  await getMemo(noScriptPage, 1).getByRole("button", { name: "Save" }).click();
  await expect(getMemo(noScriptPage, 1).getByRole("blockquote")).toHaveText("one\ntwo");
  await noScriptContext.close();
});

test("memos are text, whatever they say: on the wall, in the list, on the title, on the overview", async ({ page }) => {
  await signIn(page, await createAccountWithMemos(Object.values(ODD_MEMOS)));
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ["/memos", "/memos?view=list", "/memos/visibility?to=private", "/memos/visibility?to=public"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    const shown = await page.getByRole("main").getByRole("blockquote").allInnerTexts();
    for (const text of shown) expect(Object.values(ODD_MEMOS)).toContain(text);
    expect(shown.length).toBeGreaterThan(path.includes("visibility") ? 2 : 5);
    await expect(page).not.toHaveTitle("taken over");
    await expectNoSidewaysScroll(page);
  }
  for (const [index, text] of Object.values(ODD_MEMOS).entries()) {
    await page.goto(getMoviePath(index + 1));
    await expect(page.getByRole("region", { name: "In your library" }).getByRole("blockquote")).toHaveText(text);
    await expect(page).toHaveTitle(`Noted ${index + 1} · Watchfolio`);
    await expectNoSidewaysScroll(page);
  }
  await page.goto("/overview");
  await expect(page.getByRole("region", { name: "Memos lately" }).getByRole("blockquote").first()).toHaveText(
    ODD_MEMOS.html,
  );
  await page.getByRole("link", { name: "All memos" }).click();
  await expect(page).toHaveURL("/memos");
});

test("memos that were ticked are looked at and turned together, and taken back", async ({ page }) => {
  await signIn(page, await createAccountWithMemos(["One", "Two", "Three", "Four"]));
  await visit(page, "/memos?view=list&sort=title");
  for (const number of [1, 2, 3])
    await page.getByRole("checkbox", { name: `Choose the memo of Noted ${number}` }).check();
  await page.getByRole("button", { name: "Make private…" }).click();
  await page.waitForLoadState("networkidle");
  await expect(page.getByRole("heading", { level: 1, name: "Make memos private" })).toBeVisible();
  await expect(page.getByText("2 memos become private. 1 other is so already and stays as it is.")).toBeVisible();
  await expect(page.getByText(/^1 request to Simkl/)).toBeVisible();
  await expect(page.getByRole("main").getByRole("blockquote")).toHaveText(["One", "Three"]);
  await page.getByRole("button", { name: "Make 2 memos private" }).click();
  await expect(page.getByText("All 3 memos are private.")).toBeVisible();
  await expect(getToast(page, "2 memos go private.")).toBeVisible();
  await waitUntilSent(page);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("2 memos become private.")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Memos", exact: true }).click();
  await expect(page).toHaveURL("/memos?sort=title&view=list");
  await expect(count(page)).toHaveText("4 memos: 2 public, 2 private.");
  await page.getByRole("button", { name: "Make public…" }).click();
  await expect(page.getByText("2 memos become public. 2 others are so already and stay as they are.")).toBeVisible();
});

test("a form that was tampered with turns and writes nothing of anybody's", async ({ page, otherBrowser }) => {
  await signIn(page, await createAccountWithMemos(["One", "Two"]));
  const otherPage = await otherBrowser.newPage();
  await signIn(otherPage, await createAccountWithMemos([], 1));
  await otherPage.goto("/memos/visibility?to=private&id=9970000");
  await expect(otherPage.getByText("There is no such memo.")).toBeVisible();

  await visit(page, "/memos/visibility?to=private");
  const ids = page.locator("input[name=ids]");
  const press = async (value: string, notice: string) => {
    await ids.evaluate((field: HTMLInputElement, text) => {
      field.value = text;
    }, value);
    await page.getByRole("button", { name: /^Make it private/ }).click();
    await expect(getToast(page, notice)).toBeVisible();
  };
  await press("9970000;DROP", "could not be understood");
  await press("1,2,3", "There is nothing to change");
  await press("9999999999", "could not be understood");
  await page.context().clearCookies();
  await page.getByRole("button", { name: /^Make it private/ }).click();
  await expect(page).toHaveURL("/");
});

test("a search and the filters stand in the address, and Back takes them off again", async ({ page }) => {
  await signIn(page, await createAccountWithMemos(["So good", "Fell asleep", "Good enough"]));
  await visit(page, "/memos");
  await page.getByRole("searchbox", { name: "Search memos and titles" }).fill("GÓOD");
  await expect(count(page)).toHaveText("2 of 3 memos.");
  await expect(page).toHaveURL(/q=G/);
  await page.getByRole("navigation", { name: "Visibility" }).getByRole("link", { name: "Private" }).click();
  await expect(page.getByText("No memo fits this.")).toBeVisible();
  await page.goBack();
  await expect(count(page)).toHaveText("2 of 3 memos.");
  await page.getByRole("button", { name: "Rating" }).press("Enter");
  await page.getByRole("link", { name: "Rated 3" }).press("Enter");
  await expect(getMemos(page).getByRole("blockquote")).toHaveText(["Good enough"]);
  await visit(page, "/memos?privacy=private&rating=1");
  await page.getByRole("link", { name: "Show every memo" }).click();
  await expect(page).toHaveURL("/memos");
  await visit(page, "/memos?q=asleeep");
  await expect(count(page)).toHaveText("Nothing says “asleeep”. 1 memo like it.");
});

test("many memos come a page at a time", async ({ page }) => {
  await signIn(page, await createAccountWithMemos(Array.from({ length: 43 }, (_, index) => `Memo ${index + 1}`)));
  await visit(page, "/memos");
  await expect(getMemos(page).getByRole("blockquote")).toHaveCount(40);
  await page.getByRole("link", { name: /^Next/ }).click();
  await expect(getMemos(page).getByRole("blockquote")).toHaveText(["Memo 41", "Memo 42", "Memo 43"]);
  await page.getByRole("link", { name: "Back to the first" }).click();
  await expect(getMemos(page).getByRole("blockquote")).toHaveCount(40);
});

test("an empty library explains what a memo is, on every plan", async ({ page, otherBrowser }) => {
  await signIn(page, await createAccount({ ...NOTHING, plan: "vip" }));
  await visit(page, "/memos");
  await expect(page.getByText("Nothing noted yet. A memo is")).toBeVisible();
  await expect(page.getByRole("link", { name: "Choose a title" })).toBeVisible();
  const free = await otherBrowser.newPage();
  await signIn(free, await createAccount({ ...NOTHING, plan: "free" }));
  await free.goto("/memos");
  await expect(free.getByText("Nothing noted yet. A memo is")).toBeVisible();
});

test("the rail, the phone's top bar and the palette lead there", async ({ page }) => {
  await signIn(page, await createAccount(NOTHING));
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Memos" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Memos" })).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/overview");
  await expectNoSidewaysScroll(page);
  await page.getByRole("navigation", { name: "More" }).getByRole("link", { name: "Memos" }).click();
  await expect(page).toHaveURL("/memos");
});

test("axe finds nothing, and nothing scrolls sideways, at any size and in both themes", async ({ page }) => {
  test.slow();
  await signIn(page, VERA);
  await expectAccessible(page, ["/memos", "/memos?view=list", "/memos/visibility?to=public"]);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ["/memos", "/memos?view=list", "/memos/visibility?to=public"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    await expectNoSidewaysScroll(page);
    await page.locator("main details").evaluateAll((editors) => {
      for (const editor of editors) editor.setAttribute("open", "");
    });
    await expectNoSidewaysScroll(page);
  }
});
