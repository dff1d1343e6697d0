import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { ACTION_MESSAGES } from "@/app/_lib/action-messages";
import { queryAppDatabase } from "@/tests/browser/support/app-database";
import { getAppInfo } from "@/tests/browser/support/app-info";
import { createForwardedFor, test } from "@/tests/browser/support/fixtures";
import { signIn } from "@/tests/browser/support/sign-in";
import { createAccount } from "@/tests/browser/support/simulator";

const PATH = "/title/movies/9000003";

test("an action that fails says so in one sentence and one line of the log, and without script on a page", async ({
  browser,
  baseURL,
}) => {
  // In the fixture's own browser the status of the page without script would fail the test.
  const context = await browser.newContext({ baseURL, extraHTTPHeaders: createForwardedFor() });
  const page = await context.newPage();
  const person = await createAccount();
  await signIn(page, person);
  const marker = `A failure for ${person.id}`;
  await queryAppDatabase(
    `CREATE FUNCTION fail_${person.id}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF EXISTS (SELECT FROM "User" WHERE "id" = NEW."userId" AND "simklId" = ${person.id}) THEN RAISE '${marker}'; END IF;
       RETURN NEW;
     END $$`,
    [],
  );
  await queryAppDatabase(
    `CREATE TRIGGER fail_${person.id} BEFORE INSERT ON "PendingWrite" FOR EACH ROW EXECUTE FUNCTION fail_${person.id}()`,
    [],
  );
  try {
    await page.goto(PATH);
    await page.getByRole("button", { name: "Rate it 8" }).click();
    await expect(page.getByRole("status").getByText(ACTION_MESSAGES.failed)).toBeVisible();
    expect(listLines(marker)).toEqual([
      expect.objectContaining({ level: "error", message: "An action failed.", path: PATH }),
    ]);

    const storageState = await context.storageState();
    const noScriptContext = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState });
    const noScriptPage = await noScriptContext.newPage();
    await noScriptPage.goto(PATH);
    const [answer] = await Promise.all([
      noScriptPage.waitForResponse((response) => response.request().method() === "POST"),
      noScriptPage.getByRole("button", { name: "Rate it 8" }).click(),
    ]);
    expect(answer.status()).toBe(500);
    expect(listLines(marker).map(({ message }) => message)).toEqual(["An action failed.", "A request failed."]);
    await noScriptContext.close();
  } finally {
    await queryAppDatabase(`DROP FUNCTION fail_${person.id} CASCADE`, []);
    await context.close();
  }
});

/** Lines of the app's log about an error with this text. */
function listLines(text: string): Record<string, unknown>[] {
  return readFileSync(getAppInfo().appLog, "utf8")
    .split("\n")
    .filter((line) => line.includes(text))
    .map((line) => JSON.parse(line));
}
