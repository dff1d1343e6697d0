import { expect, type Page } from "@playwright/test";
import type { Person } from "./simulator";

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

/** Signs in, and waits until the whole library is there. */
export async function signIn(page: Page, person: Pick<Person, "name">): Promise<void> {
  await consent(page, person);
  await expectImported(page);
}

export async function expectImported(page: Page): Promise<void> {
  await expect(page).toHaveURL("/overview");
  await expect(page.getByText("In step with Simkl as of")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("heading", { name: "Bringing your library over" })).toBeHidden();
}
