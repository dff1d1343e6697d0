import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { Rows, sortRows } from "@/tests/app/simulator-library";
import { expectAccessible, expectNoSidewaysScroll } from "@/tests/browser/support/expect-accessible";
import { test } from "@/tests/browser/support/fixtures";
import { signIn } from "@/tests/browser/support/sign-in";
import { createAccount } from "@/tests/browser/support/simulator";

const IMPORT = "/settings/import";

test("what one person downloaded is looked into, then imported by another, and shown as it happens", async ({
  page,
  otherBrowser,
}) => {
  const source = await otherBrowser.newPage();
  await signIn(source, await createAccount({ movies: 12, shows: 4, anime: 2, episodes: 60 }));
  const file = await (await source.request.get("/api/export")).body();

  await signIn(page, await createAccount({}));
  await page.goto("/settings");
  await page.getByRole("link", { name: "Bring a file" }).click();
  await uploadFile(page, "library.json", file);
  await expect(page.getByText("Something would be added for 18 titles")).toBeVisible();
  await expect(page.getByRole("link", { name: "New 18" })).toHaveAttribute("aria-current", "true");
  await expect(
    page
      .getByRole("list")
      .filter({ has: page.getByText("episodes") })
      .first(),
  ).toBeVisible();
  await expectAccessible(page, [IMPORT]);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(IMPORT);
  await expectNoSidewaysScroll(page);

  await page.getByRole("button", { name: "Import 18 titles" }).click();
  await expect(page.getByRole("status").filter({ hasText: "18 titles came into your library." })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByRole("link", { name: "Confirmed 18" })).toBeVisible();
  await expectNoSidewaysScroll(page);
  expect(await readWatched(page.request)).toEqual(await readWatched(source.request));

  await uploadFile(page, "library.json", file);
  await expect(page.getByText("Your library has everything that is in this file.")).toBeVisible();
  await source.goto(IMPORT);
  await expect(source.getByRole("heading", { name: "Bring a file" })).toBeVisible();
});

test("all of it works without script; what cannot be read is refused with a sentence; visitors and other sites get nothing", async ({
  page,
  browser,
  request,
  baseURL,
}) => {
  await signIn(page, await createAccount({ movies: 2 }));
  const storageState = await page.context().storageState();
  const noScriptContext = await browser.newContext({ baseURL, storageState, javaScriptEnabled: false });
  const tab = await noScriptContext.newPage();
  await tab.goto(IMPORT);
  await uploadFile(tab, "notes.txt", Buffer.from("name,colour\nAda,green\n"));
  await expect(tab.getByText("This is none of the files that Watchfolio knows")).toBeVisible();
  const watched = 'Date,Name,Year,Letterboxd URI\n2024-01-01,"<b>A Film That Never Was</b>",1999,https://boxd.it/a\n';
  await uploadFile(tab, "watched.csv", Buffer.from(watched));
  await expect(tab.getByText("<b>A Film That Never Was</b>")).toBeVisible();
  await tab.getByRole("checkbox", { name: "Also send what only has a name" }).check();
  await tab.getByRole("button", { name: "Import what is ticked" }).click();
  await expect(async () => {
    await tab.goto(IMPORT);
    await expect(tab.getByText("Simkl does not know this title")).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await tab.getByRole("button", { name: "Forget this file" }).click();
  await expect(tab.getByRole("heading", { name: "Bring a file" })).toBeVisible();
  await noScriptContext.close();

  const multipart = { file: { name: "watched.csv", mimeType: "text/csv", buffer: Buffer.from(watched) } };
  expect((await request.post("/api/backup", { multipart })).status()).toBe(401);
  const headers = { Origin: "https://elsewhere.example" };
  expect((await page.request.post("/api/backup", { multipart, headers })).status()).toBe(403);
  for (const options of [{ data: "x" }, { form: { file: "x" } }, { multipart: { other: "x" } }])
    expect((await page.request.post("/api/backup", { ...options, maxRedirects: 0 })).status()).toBe(303);
  await page.goto(IMPORT);
  await expect(page.getByText("Please choose a file first.")).toBeVisible();
});

async function uploadFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page
    .getByLabel(/file( instead)?, up to 25 MB/)
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await page.getByRole("button", { name: "Look into it" }).click();
}

/** What was watched, rated and noted, without what the world adds. */
async function readWatched(request: APIRequestContext) {
  const {
    version: _version,
    exportedAt: _exportedAt,
    playback: _playback,
    ...library
  } = await (await request.get("/api/export")).json();
  return Object.values(sortRows(Rows.parse(library)))
    .flat()
    .filter((row) => row.is_rewatch !== true)
    .map(({ status, user_rating, user_rated_at, memo, added_to_watchlist_at, seasons }) => ({
      ...{ status, user_rating, user_rated_at, memo, added_to_watchlist_at, seasons },
    }));
}
