import { expect, type Page } from "@playwright/test";
import { z } from "zod";
import { getAppInfo } from "./app-info";
import { type Account, getAccountId } from "./simulator";

/** Presses what a person presses, from the landing page until they come back from Simkl. */
export async function signInByConsent(
  page: Page,
  { name }: Pick<Account, "name">,
  decision: "Allow" | "Deny" = "Allow",
) {
  await page.goto("/");
  await page.getByRole("button", { name: "Sign in with Simkl" }).click();
  await answerConsent(page, { name }, decision);
}

/** Selects an account on the consent page of Simkl, and decides. */
export async function answerConsent(page: Page, { name }: Pick<Account, "name">, decision: "Allow" | "Deny" = "Allow") {
  await page.getByRole("radio", { name }).check();
  await page.getByRole("button", { name: decision, exact: true }).click();
}

/**
 * Signs in and waits for the whole library. It follows the requests of `consent` without drawing pages, which saves a second per
 * test.
 */
export async function signIn(page: Page, person: Pick<Account, "name">): Promise<void> {
  const { request } = page;
  const { csrfToken } = CsrfResponse.parse(await (await request.get("/api/auth/csrf")).json());
  const form = { csrfToken, callbackUrl: "/overview", json: "true" };
  const { url } = RedirectResponse.parse(await (await request.post("/api/auth/signin/simkl", { form })).json());
  const account = await getAccountId(person);
  const response = await request.post(url, { form: { account, decision: "allow" } });
  expect([response.url(), response.status()]).toEqual([new URL("/overview", getAppInfo().appUrl).href, 200]);
  await page.goto("/overview");
  await expectImported(page);
}

const CsrfResponse = z.object({ csrfToken: z.string() });
const RedirectResponse = z.object({ url: z.url() });

export async function expectImported(page: Page): Promise<void> {
  await expect(page).toHaveURL("/overview");
  await expect(page.getByText("In step with Simkl as of")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("heading", { name: "Bringing your library over" })).toBeHidden();
}
