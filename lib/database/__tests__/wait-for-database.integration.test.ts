import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { findFreePort } from "@/lib/database/embedded/find-free-port";
import { DatabaseUnreachableError, waitForDatabase } from "@/lib/database/wait-for-database";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.stop());

function buildUrl(change: Partial<Record<"password" | "pathname" | "port", string>>): string {
  return Object.assign(new URL(database.url), change).href;
}

async function catchFailure(url: string) {
  const sleep = vi.fn(async () => undefined);
  const failure = await waitForDatabase(url, { maxAttempts: 3, sleep }).catch((error: unknown) => error);
  return { failure, pauses: sleep.mock.calls.length };
}

test("returns when the database answers", async () => {
  await waitForDatabase(database.url);
});

test("tries again while nothing listens, then fails with host and port", async () => {
  const port = String(await findFreePort());
  const { failure, pauses } = await catchFailure(buildUrl({ port }));
  expect(pauses).toBe(2);
  expect(failure).toBeInstanceOf(DatabaseUnreachableError);
  expect(String(failure)).toContain(`at 127.0.0.1:${port} cannot be used: nothing listens there.`);
});

test.each([
  ["a wrong password", { password: "wr0ng-secret" }, "it does not accept the user or the password."],
  ["a database that is not there", { pathname: "nowhere" }, "it has no database of that name."],
])("gives up at once on %s, without repeating any secret", async (_, change, message) => {
  const { failure, pauses } = await catchFailure(buildUrl(change));
  expect(pauses).toBe(0);
  expect(String(failure)).toContain(message);
  expect(String(failure)).not.toContain("wr0ng-secret");
  expect(String(failure)).not.toContain(new URL(database.url).password);
  expect(String(failure)).not.toContain(new URL(database.url).username);
});
