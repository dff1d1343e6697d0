import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "@/tests/database/fresh-database";
import { queryPlans } from "@/tests/database/query-plans";
import { fillLargeTables } from "./large-tables";
import { PAGE_READS } from "./page-reads";

/** `SyncState` and the like have one row a person, which a statement about everybody may read through. */
const PER_USER = [
  "CallTally",
  "CustomList",
  "CustomListItem",
  "DailyActivity",
  "LibraryItem",
  "Playback",
  "RemovedItem",
  "RewatchSession",
  "SavedView",
  "StatusEvent",
  "SyncRun",
  "Watch",
];
const READ_THROUGH = new RegExp(`Seq Scan on "(${PER_USER.join("|")})"`);

/** What pages import and this does not try: writes for one person, and calls of Simkl. */
const NO_READS = ["catalog/find-title", "catalog/keep-record", "sync/controls", "sync/sync-due-users"];

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await fillLargeTables();
}, 180_000);
afterAll(() => database.stop());

test.each(Object.entries(PAGE_READS))("%s reads no table of all people through", async (_file, reads) => {
  for (const read of reads) {
    const plans = await queryPlans(read);
    expect(plans.length).toBeGreaterThan(0);
    for (const { lines } of plans) expect(lines.filter((line) => READ_THROUGH.test(line))).toEqual([]);
  }
});

test("everything that a page of the library asks is tried above", () => {
  const imported = filesIn("app").flatMap((file) => {
    const source = readFileSync(file, "utf8");
    return [...source.matchAll(/^import (?!type).* from "@\/lib\/((?:catalog|library|stats|sync)\/[\w/-]+)";$/gm)];
  });
  const asking = new Set(imported.map(([, file = ""]) => file).filter(asksTheDatabase));
  expect([...asking].filter((file) => !(file in PAGE_READS) && !NO_READS.includes(file))).toEqual([]);
});

function asksTheDatabase(file: string): boolean {
  return /from "@\/lib\/database\/(client|connection)"/.test(readFileSync(join("lib", `${file}.ts`), "utf8"));
}

function filesIn(room: string): string[] {
  return readdirSync(room, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(room, file));
}
