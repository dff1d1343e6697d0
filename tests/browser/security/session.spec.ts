import { expect } from "@playwright/test";
import { test } from "@/tests/browser/support/fixtures";
import { answerConsent, expectImported, signIn, signInByConsent } from "@/tests/browser/support/sign-in";
import { addFault, createAccount, revokeGrants } from "@/tests/browser/support/simulator";

test("who signs out is out, and signs in again in another browser to the same library", async ({
  page,
  otherBrowser,
}) => {
  const person = await createAccount({ movies: 3 });
  await signIn(page, person);
  await page.getByRole("button", { name: "Sign out" }).first().click();
  await expect(page.getByRole("button", { name: "Sign in with Simkl" })).toBeVisible();
  await page.goto("/overview");
  await expect(page).toHaveURL("/");

  const otherPage = await otherBrowser.newPage();
  await signIn(otherPage, person);
  await expect(otherPage.getByRole("region", { name: "Your library" })).toContainText(/3\s*titles/);
});

test("connecting another Simkl account than the one signed in is refused, and changes nothing", async ({ page }) => {
  const [person, other] = [await createAccount({ movies: 2 }), await createAccount({ movies: 5 })];
  await page.goto("/");
  const secondTab = await page.context().newPage();
  await signIn(secondTab, person);

  await page.getByRole("button", { name: "Sign in with Simkl" }).click();
  await answerConsent(page, other);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("signed in with a different Simkl account");
  await page.getByRole("link", { name: "Open your overview" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(person.name);
  await expect(page.getByRole("region", { name: "Your library" })).toContainText(/2\s*titles/);
});

test("who took their permission back at Simkl is asked to connect again, and the import goes on", async ({ page }) => {
  const person = await createAccount({ movies: 4 });
  await addFault(person, "/sync/activities", { kind: "slow", delayMs: 3000 });
  await signInByConsent(page, person);
  await expect(page).toHaveURL("/overview");
  await revokeGrants(person);

  await expect(page.getByText(/no longer lets Watchfolio read your library/).first()).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await page.getByRole("button", { name: "Connect again" }).first().click();
  await answerConsent(page, person);
  await expectImported(page);
  await expect(page.getByRole("region", { name: "Your library" })).toContainText(/4\s*titles/);
});

test("pages of the signed in lead a visitor to the landing page before they are drawn", async ({ request }) => {
  for (const path of ["/overview", "/settings", "/title/tv/1", "/review/2025"]) {
    const response = await request.get(path, { maxRedirects: 0 });
    expect([path, response.status(), response.headers().location]).toEqual([path, 307, "/"]);
  }
});

test("neither a visitor nor a signed-in person may start the sweep of all libraries, nor a visitor see an import", async ({
  page,
  request,
}) => {
  expect((await request.get("/api/cron/sync?force=1")).status()).toBe(401);
  expect((await request.get("/api/cron/sync", { headers: { Authorization: "Bearer guessed" } })).status()).toBe(401);
  expect((await request.get("/api/sync/progress")).status()).toBe(401);
  await signIn(page, await createAccount());
  expect((await page.request.get("/api/cron/sync?force=1")).status()).toBe(401);
});
