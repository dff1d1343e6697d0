import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/database/client";
import { closeDatabase, connectDatabase } from "@/lib/database/connection";
import { globalSingleton } from "@/lib/utils/global-singleton";
import { captureLog } from "@/tests/app/capture-log";
import { startChild } from "@/tests/app/processes/child-process";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { consume, createTooManyRequestsResponse, LIMITS, type LimitName } from "./rate-limit";

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
  globalSingleton("rate-limiters").value = undefined;
});
afterEach(() => database.stop());

const names = Object.keys(LIMITS) as LimitName[];

test.each(names)("%s: one use too many gets a message, another user is not concerned", async (name) => {
  const { seconds, message } = LIMITS[name];
  expect((await consumeAll(name)).filter(Boolean)).toEqual([]);

  const exceeded = await consume(name, 1);
  expect(exceeded?.message).toBe(message);
  expect(exceeded?.retryAfterSeconds).toBeGreaterThan(0);
  expect(exceeded?.retryAfterSeconds).toBeLessThanOrEqual(seconds);
  expect(await consume(name, 2)).toBeNull();
});

test.each(names)("%s: a second instance counts the same uses exactly if the limit is shared", async (name) => {
  await consumeAll(name);
  const child = startChild("tests/app/processes/rate-limit-process.ts", database.url, name, "2");
  const isAllowed = !LIMITS[name].isShared;
  expect(JSON.parse(await child.line())).toEqual([isAllowed, isAllowed]);
});

test("a user over a limit leaves a few audit events, however often", async () => {
  // An id without events of other tests.
  const { id } = await db.user.create({ data: { id: 77, simklId: 1, name: "Ada" } });
  await Promise.all(Array.from({ length: LIMITS.action.points + 50 }, () => consume("action", id)));
  const events = () => db.auditEvent.findMany({ where: { kind: "rate-limited" } });
  await vi.waitFor(async () => expect(await events()).toHaveLength(5), { timeout: 20_000, interval: 200 });
  expect(await events()).toMatchObject(Array(5).fill({ userId: id, detail: { limit: "action" } }));
});

test("without a database each process counts by itself, and the operator reads why", async () => {
  const lines = captureLog();
  await closeDatabase();
  const uses = await consumeAll("signIn");
  const exceeded = await consume("signIn", 1);
  connectDatabase(database.url);
  expect(uses.filter(Boolean)).toEqual([]);
  expect(exceeded?.message).toBe(LIMITS.signIn.message);
  expect(lines[0]).toMatch(/ error Limits are counted by this process alone\. /);
});

test("a user over a shared limit costs no further statements", async () => {
  await consumeAll("upload");
  await consume("upload", 1);
  const row = () => db.rateLimit.findUniqueOrThrow({ where: { key: "upload:1" } });
  const before = await row();
  for (let use = 0; use < 50; use += 1) expect(await consume("upload", 1)).not.toBeNull();
  expect(await row()).toEqual(before);
});

test("a limit begins again when its time is over", async () => {
  await consumeAll("palette");
  expect(await consume("palette", 1)).not.toBeNull();
  await vi.waitFor(async () => expect(await consume("palette", 1)).toBeNull(), { timeout: 20_000, interval: 200 });
});

test.each([
  ["a script", { accept: "*/*" }, "text/plain", "Please wait."],
  ["an action of a page", { accept: "text/html", "next-action": "x" }, "text/plain", "Please wait."],
  ["a form without script", { accept: "text/html,*/*" }, "text/html; charset=utf-8", '<a href="/up%22-next">Back</a>'],
])("%s reads why, and when to come back", async (_, headers, type, text) => {
  const request = new Request('https://watchfolio.example/up"-next?a="', { method: "POST", headers });
  const response = createTooManyRequestsResponse({ message: "Please wait.", retryAfterSeconds: 7 }, request);
  expect([response.status, response.headers.get("content-type")]).toEqual([429, type]);
  expect(Object.fromEntries(response.headers)).toMatchObject({ "retry-after": "7", "cache-control": "no-store" });
  const body = await response.text();
  expect(body).toContain("Please wait.");
  expect(body).toContain(text);
});

function consumeAll(name: LimitName) {
  return Promise.all(Array.from({ length: LIMITS[name].points }, () => consume(name, 1)));
}
