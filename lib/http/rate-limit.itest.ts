import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/database/client";
import { closeDatabase, connectDatabase } from "@/lib/database/connection";
import { processWide } from "@/lib/database/process-wide";
import { startChild } from "@/tests/database/child";
import { freshDatabase, type TestDatabase } from "@/tests/database/fresh-database";
import { captureLog } from "@/tests/logged";
import { consume, LIMITS, type LimitName, tooManyRequests } from "./rate-limit";

let database: TestDatabase;
beforeEach(async () => {
  database = await freshDatabase();
  processWide("rate-limiters").value = undefined;
});
afterEach(() => database.stop());

const names = Object.keys(LIMITS) as LimitName[];

test.each(names)("%s: one use too many gets a sentence, somebody else is not concerned", async (name) => {
  const { seconds, sentence } = LIMITS[name];
  expect((await useUp(name)).filter(Boolean)).toEqual([]);

  const exceeded = await consume(name, 1);
  expect(exceeded?.sentence).toBe(sentence);
  expect(exceeded?.retryAfterSeconds).toBeGreaterThan(0);
  expect(exceeded?.retryAfterSeconds).toBeLessThanOrEqual(seconds);
  expect(await consume(name, 2)).toBeNull();
});

test.each(names)("%s: a second instance counts the same uses exactly if the limit is shared", async (name) => {
  await useUp(name);
  const child = startChild("tests/database/rate-limit-child.ts", database.url, name, "2");
  const isAllowed = !LIMITS[name].isShared;
  expect(JSON.parse(await child.line())).toEqual([isAllowed, isAllowed]);
});

test("without a database each process counts by itself, and the operator reads why", async () => {
  const lines = captureLog();
  await closeDatabase();
  const uses = await useUp("signIn");
  const exceeded = await consume("signIn", 1);
  connectDatabase(database.url);
  expect(uses.filter(Boolean)).toEqual([]);
  expect(exceeded?.sentence).toBe(LIMITS.signIn.sentence);
  expect(lines[0]).toMatch(/ error Limits are counted by this process alone\. /);
});

test("who is over a shared limit costs no further statements", async () => {
  await useUp("upload");
  await consume("upload", 1);
  const row = () => db.rateLimit.findUniqueOrThrow({ where: { key: "upload:1" } });
  const before = await row();
  for (let use = 0; use < 50; use += 1) expect(await consume("upload", 1)).not.toBeNull();
  expect(await row()).toEqual(before);
});

test("a limit begins again when its time is over", async () => {
  await useUp("palette");
  expect(await consume("palette", 1)).not.toBeNull();
  await vi.waitFor(async () => expect(await consume("palette", 1)).toBeNull(), { timeout: 5000, interval: 200 });
});

test("the answer is a 429 that says when to come back, for eyes as well", async () => {
  const answer = tooManyRequests({ sentence: "Please wait.", retryAfterSeconds: 7 });
  expect(answer.status).toBe(429);
  expect(Object.fromEntries(answer.headers)).toMatchObject({ "retry-after": "7", "cache-control": "no-store" });
  expect(await answer.text()).toBe("Please wait.");
});

function useUp(name: LimitName) {
  return Promise.all(Array.from({ length: LIMITS[name].points }, () => consume(name, 1)));
}
