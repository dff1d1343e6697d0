import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/database/client";
import { getConnectionString, getPoolUsage } from "@/lib/database/connection";
import { startChild } from "@/tests/app/processes/child-process";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { runInOneProcess } from "./run-in-one-process";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.stop());
beforeEach(() => db.catalogState.deleteMany());

test("work holds no connection, excludes others while it runs, and admits them afterwards", async () => {
  const other = vi.fn(async () => "other");
  const result = await runInOneProcess(async () => {
    expect(await runInOneProcess(other)).toBeNull();
    expect(getPoolUsage().pages.used).toBe(0);
    return "done";
  });
  expect(result).toBe("done");
  expect(other).not.toHaveBeenCalled();
  expect(await runInOneProcess(other)).toBe("other");
});

test("work that fails admits the next", async () => {
  await expect(runInOneProcess(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await runInOneProcess(async () => "done")).toBe("done");
});

test("the claim of another process counts until that process ends", async () => {
  const child = startChild("tests/app/processes/instance-lock-process.ts", getConnectionString());
  const roundBy = Number(await child.line());
  await db.catalogState.create({ data: { id: 1, roundBy } });
  expect(await runInOneProcess(async () => "done")).toBeNull();
  process.kill(child.pid, "SIGKILL");
  await child.ended;
  await vi.waitFor(async () => expect(await runInOneProcess(async () => "done")).toBe("done"), { timeout: 5000 });
});
