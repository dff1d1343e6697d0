import { existsSync, readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { explainQueries } from "@/tests/app/explain-queries";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { fillLargeTables } from "./large-tables";
import { PAGE_READS } from "./page-reads";

/** Tables with one row per user, such as `SyncState`, may be read as a whole. */
const PER_USER = [
  "BulkEdit",
  "ApiCallCount",
  "CustomList",
  "CustomListItem",
  "DailyActivity",
  "DismissedTitle",
  "LibraryItem",
  "PendingWrite",
  "Playback",
  "RemovedItem",
  "ReviewShare",
  "RewatchSession",
  "SavedView",
  "ViewingSession",
  "StatusEvent",
  "SyncRun",
  "TitleYear",
  "Watch",
];
const READ_THROUGH = new RegExp(`Seq Scan on "(${PER_USER.join("|")})"`);

/** These run in the background, wait for Simkl, write in a transaction, or are parts of other statements. */
const EXCLUDED = [
  "catalog/titles/find-title",
  "catalog/titles/ensure-record",
  "library/history/filter-conditions",
  "sync/run/run-exclusive",
  "sync/run/sync-controls",
  "jobs/scheduler",
  "outbox/bulk/save-selection",
  "outbox/bulk/start-bulk",
  "outbox/bulk/cancel-bulk",
  "outbox/bulk/undo-bulk",
  "outbox/store/retry-write",
];

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await fillLargeTables();
}, 180_000);
afterAll(() => database.stop());

test.each(Object.entries(PAGE_READS))("%s reads no table of all people through", async (_file, reads) => {
  for (const read of reads) {
    const plans = await explainQueries(read);
    expect(plans.length).toBeGreaterThan(0);
    for (const { lines } of plans) expect(lines.filter((line) => READ_THROUGH.test(line))).toEqual([]);
  }
});

test("everything that pages of the library ask is tried above", () => {
  const asking = [...listImportedByPages(), ...listFiles("lib/library"), ...listFiles("lib/stats")].filter(
    usesDatabase,
  );
  const untried = asking.filter((file) => !(toName(file) in PAGE_READS) && !EXCLUDED.includes(toName(file)));
  expect([...new Set(untried)]).toEqual([]);
  const gone = [...Object.keys(PAGE_READS), ...EXCLUDED].filter((name) => !existsSync(`lib/${name}.ts`));
  expect(gone).toEqual([]);
});

function listImportedByPages(): string[] {
  const imported = /^import (?!type).* from "@\/(lib\/(?:catalog|library|outbox|sharing|stats|sync)\/[\w/-]+)";$/gm;
  return listFiles("app").flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(imported)].map(([, path]) => `${path}.ts`),
  );
}

function usesDatabase(file: string): boolean {
  const text = readFileSync(file, "utf8");
  return /from "@\/lib\/database\/(client|connection)"|\b(rows|execute)\b.* from "@\/lib\/database\/sql"/.test(text);
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.ts$/.test(file))
    .map((file) => `${folder}/${file}`);
}

function toName(file: string): string {
  return file.slice("lib/".length, -".ts".length);
}
