import { expect } from "@playwright/test";
import { readSimulatorLibrary } from "@/tests/app/simulator-library";
import { getAppInfo } from "@/tests/browser/support/app-info";
import { test } from "@/tests/browser/support/fixtures";
import { countLibrary, readLibraryCounts } from "@/tests/browser/support/library-table";
import { expectImported, signIn, signInByConsent } from "@/tests/browser/support/sign-in";
import { addFault, createAccount } from "@/tests/browser/support/simulator";

const NIA = { id: 6_100_201, name: "Nia Newcomer" };

test("the VIP signs in, watches the import run, and sees the library that Simkl has", async ({ page }) => {
  // Not a demo account: another test may have used it.
  const person = await createAccount({ movies: 300, shows: 60, anime: 20, episodes: 2000 });
  await addFault(person, "/sync/all-items/anime", { kind: "slow", delayMs: 3000 });
  await signInByConsent(page, person);
  await expect(page).toHaveURL("/overview");
  await expect(page.getByRole("heading", { name: "Bringing your library over" })).toBeVisible();
  expect(await (await page.request.get("/stats")).text()).toContain("Your library is still arriving from Simkl");
  await expect(page.getByRole("progressbar")).toBeVisible();
  await expectImported(page);

  await expect(page.getByRole("heading", { level: 1 })).toContainText(person.name);
  const library = await readSimulatorLibrary(getAppInfo().simulatorUrl, person.id);
  expect(await readLibraryCounts(page)).toEqual(countLibrary(library));
});

test("a newcomer's empty library is said kindly, and leads to Simkl", async ({ page }) => {
  await signIn(page, NIA);
  await expect(page.getByText("Your Simkl library is empty.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Find something on Simkl" })).toBeVisible();
});

test("declining at Simkl shows that nothing was connected", async ({ page }) => {
  await signInByConsent(page, NIA, "Deny");
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "You declined at Simkl, so nothing was connected.",
  );
  await expect(page.getByRole("button", { name: "Sign in with Simkl" })).toBeVisible();
  await page.goto("/overview");
  await expect(page).toHaveURL("/");
});

test("a grant for reading only is explained and not kept", async ({ page }) => {
  await page.route("**/oauth2/authorize?*", (route) => {
    const url = new URL(route.request().url());
    url.searchParams.set("scope", "media:read");
    return route.continue({ url: url.href });
  });
  await signInByConsent(page, NIA);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("permission to read only");
  await page.goto("/overview");
  await expect(page).toHaveURL("/");
});

test("a callback that this browser did not start does not sign in", async ({ page }) => {
  const issuer = encodeURIComponent(getAppInfo().simulatorUrl);
  await page.goto(`/api/auth/callback/simkl?code=stolen&state=forged&iss=${issuer}`);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("did not begin in this browser");
});

test("a callback of another issuer than Simkl is not accepted", async ({ page }) => {
  await page.goto("/api/auth/callback/simkl?code=stolen&state=forged&iss=https%3A%2F%2Fevil.example");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("did not come from Simkl");
});
