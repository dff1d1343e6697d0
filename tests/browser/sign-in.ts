import { expect, type Page } from "@playwright/test";
import { z } from "zod";
import { places } from "./places";
import { idOf, type Person } from "./simulator";

/** Presses what a person presses, from the landing page until they come back from Simkl. */
export async function consent(page: Page, { name }: Pick<Person, "name">, decision: "Allow" | "Deny" = "Allow") {
  await page.goto("/");
  await page.getByRole("button", { name: "Sign in with Simkl" }).click();
  await decide(page, { name }, decision);
}

/** Chooses who to be on the consent page of Simkl, and says yes or no. */
export async function decide(page: Page, { name }: Pick<Person, "name">, decision: "Allow" | "Deny" = "Allow") {
  await page.getByRole("radio", { name }).check();
  await page.getByRole("button", { name: decision, exact: true }).click();
}

/**
 * Signs in, and waits until the whole library is there. By the requests that `consent` leads to: nearly every test begins so, and
 * drawing the pages in between took a second of each.
 */
export async function signIn(page: Page, person: Pick<Person, "name">): Promise<void> {
  const { request } = page;
  const { csrfToken } = Csrf.parse(await (await request.get("/api/auth/csrf")).json());
  const form = { csrfToken, callbackUrl: "/overview", json: "true" };
  const { url } = Leads.parse(await (await request.post("/api/auth/signin/simkl", { form })).json());
  const account = await idOf(person);
  const answer = await request.post(url, { form: { account, decision: "allow" } });
  expect([answer.url(), answer.status()]).toEqual([new URL("/overview", places().appUrl).href, 200]);
  await page.goto("/overview");
  await expectImported(page);
}

const Csrf = z.object({ csrfToken: z.string() });
const Leads = z.object({ url: z.url() });

export async function expectImported(page: Page): Promise<void> {
  await expect(page).toHaveURL("/overview");
  await expect(page.getByText("In step with Simkl as of")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("heading", { name: "Bringing your library over" })).toBeHidden();
}
