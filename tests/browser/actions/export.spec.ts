import { existsSync, readFileSync } from "node:fs";
import { type APIRequestContext, expect } from "@playwright/test";
import { Rows, readSimulatorLibrary, sortRows } from "@/tests/app/simulator-library";
import { getAppInfo } from "@/tests/browser/support/app-info";
import { test } from "@/tests/browser/support/fixtures";
import { countLibrary, readLibraryCounts } from "@/tests/browser/support/library-table";
import { signIn } from "@/tests/browser/support/sign-in";
import { createAccount, createRecordedAccount } from "@/tests/browser/support/simulator";

const RECORDING = "../shared/simkl-examples/recorded-2020__all_items.json";

test("a recorded library is shown as it was and comes out as it went in, row by row", async ({ page }) => {
  test.skip(!existsSync(RECORDING), "the recording is not in this checkout");
  const recording = Rows.parse(JSON.parse(readFileSync(RECORDING, "utf8")));
  const person = await createRecordedAccount(recording);
  await signIn(page, person);
  expect(await readLibraryCounts(page)).toEqual(countLibrary(recording));
  expect(await readLibraryCounts(page)).toMatchObject({ All: [58, 0, 59] });

  const library = await readExport(page.request);
  expect([library.shows?.length, library.movies?.length]).toEqual([58, 59]);
  expect(sortRows(library)).toMatchObject(sortRows(recording));
  expect(sortRows(library)).toEqual(sortRows(await readSimulatorLibrary(getAppInfo().simulatorUrl, person.id)));
});

test("the file of one person holds nothing of another one", async ({ page, otherBrowser }) => {
  const one = await createAccount({ movies: 12, shows: 6, anime: 4, episodes: 120 });
  const other = await createAccount({ movies: 8, shows: 3, anime: 2, episodes: 60 });
  const otherPage = await otherBrowser.newPage();
  await signIn(page, one);
  await signIn(otherPage, other);
  const { simulatorUrl } = getAppInfo();
  expect(sortRows(await readExport(page.request))).toEqual(sortRows(await readSimulatorLibrary(simulatorUrl, one.id)));
  expect(sortRows(await readExport(otherPage.request))).toEqual(
    sortRows(await readSimulatorLibrary(simulatorUrl, other.id)),
  );
});

test("the file comes from the settings under a dated name, for its owner only", async ({ page, request }) => {
  const refused = await request.get("/api/export");
  expect([refused.status(), await refused.json()]).toEqual([401, { error: "Please sign in." }]);

  await signIn(page, await createAccount({ movies: 2 }));
  await page.goto("/settings");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download everything" }).click();
  expect((await download).suggestedFilename()).toMatch(/^watchfolio-\d{4}-\d\d-\d\d\.json$/);
});

async function readExport(request: APIRequestContext): Promise<Rows> {
  const { version, exportedAt, ...library } = await (await request.get("/api/export")).json();
  expect(version).toBe(1);
  expect(Date.parse(exportedAt)).not.toBeNaN();
  return Rows.parse(library);
}
