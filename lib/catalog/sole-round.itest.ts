import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/database/client";
import { connectionString, poolUsage } from "@/lib/database/connection";
import { startChild } from "@/tests/database/child";
import { freshDatabase, type TestDatabase } from "@/tests/database/fresh-database";
import { soleRound } from "./sole-round";

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.stop());
beforeEach(() => db.catalogState.deleteMany());

test("a round holds no connection, keeps others away while it lasts, and lets them in afterwards", async () => {
  const other = vi.fn(async () => "other");
  const round = await soleRound(async () => {
    expect(await soleRound(other)).toBeNull();
    expect(poolUsage().pages.used).toBe(0);
    return "done";
  });
  expect(round).toBe("done");
  expect(other).not.toHaveBeenCalled();
  expect(await soleRound(other)).toBe("other");
});

test("a round that fails lets the next one in", async () => {
  await expect(soleRound(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await soleRound(async () => "done")).toBe("done");
});

test("the round of another process is left alone until that process is gone", async () => {
  const child = startChild("tests/database/presence-child.ts", connectionString());
  const roundBy = Number(await child.line());
  await db.catalogState.create({ data: { id: 1, roundBy } });
  expect(await soleRound(async () => "done")).toBeNull();
  process.kill(child.pid, "SIGKILL");
  await child.ended;
  await vi.waitFor(async () => expect(await soleRound(async () => "done")).toBe("done"), { timeout: 5000 });
});
