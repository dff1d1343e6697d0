import { afterAll, beforeAll, expect, test } from "vitest";
import { syncUser } from "@/lib/jobs/sync-user";
import type { Account } from "@/simulator/model";
import { findLibraryDifferences } from "@/tests/app/find-library-differences";
import { getRowIdentity, type Row, Rows, sortRows } from "@/tests/app/simulator-library";
import { exportAccount, sendFileImport, uploadFile } from "@/tests/fixtures/file-import/upload-file";
import { createSyncFixture, listPosts, type SyncFixture } from "@/tests/fixtures/sync-fixture";
import { findFileImport } from "./find-file-import";

let fixture: SyncFixture;

beforeAll(async () => {
  fixture = await createSyncFixture();
});
afterAll(() => fixture.close());

test("an export of eight years is imported date for date, and a second import changes nothing", async () => {
  const [newcomer, , archive] = [...fixture.app.simulator.accounts.values()];
  if (!newcomer || !archive) throw new Error("The demo has no such people.");
  const from = await importAccount(archive);
  const to = await importAccount(newcomer);
  fixture.time.advance(60_000);

  const file = await exportAccount(from.userId, archive);
  await uploadFile(to, file);
  const titles = parseRows(file).size;
  expect((await findFileImport(to.userId))?.verdicts).toMatchObject({ new: titles, unmatched: 0 });
  await sendFileImport(fixture, to);
  expect((await findFileImport(to.userId))?.states).toMatchObject({ confirmed: titles, refused: 0, unclear: 0 });
  expect(await findLibraryDifferences(fixture.app, newcomer, to.userId)).toEqual([]);
  expect(findDifferences(parseRows(file), parseRows(await exportAccount(to.userId, newcomer)))).toEqual([]);

  const sentCount = listPosts(fixture, to).length;
  await uploadFile(to, await exportAccount(from.userId, archive));
  expect((await findFileImport(to.userId))?.verdicts).toMatchObject({ same: titles, new: 0, differs: 0 });
  await sendFileImport(fixture, to);
  expect(listPosts(fixture, to)).toHaveLength(sentCount);
}, 300_000);

async function importAccount(account: Account) {
  const userId = await fixture.app.registerAccount(account);
  expect(await syncUser(userId, "sign-in")).toBe("done");
  return { account, userId };
}

function parseRows(file: string): Map<string, Row> {
  const { version: _version, exportedAt: _exportedAt, playback: _playback, ...library } = JSON.parse(file);
  const rows = Object.values(sortRows(Rows.parse(library))).flat();
  return new Map(rows.filter(({ is_rewatch }) => is_rewatch !== true).map((row) => [getRowIdentity(row), row]));
}

/** Compares what an import can transfer. */
function findDifferences(one: Map<string, Row>, other: Map<string, Row>): string[] {
  return [...one].flatMap(([id, row]) => {
    const [wanted, found] = [pickImported(row), pickImported(other.get(id) ?? {})];
    return JSON.stringify(wanted) === JSON.stringify(found)
      ? []
      : [`${id} ${JSON.stringify(wanted)} is ${JSON.stringify(found)}`];
  });
}

const LONG_AGO = "1970-01-01T00:00:01Z";

function pickImported(row: Row) {
  const { status, user_rating, user_rated_at, memo, added_to_watchlist_at, watched_episodes_count, seasons } = row;
  // Unknown dates, and those before 2000 (docs/simkl-api.md#types-statuses-and-media-objects), are sent as long ago.
  const dated = JSON.parse(JSON.stringify(seasons ?? null), (key, value) =>
    key === "watched_at" && (value === null || value < "2000") ? LONG_AGO : value,
  );
  return { status, user_rating, user_rated_at, memo, added_to_watchlist_at, watched_episodes_count, seasons: dated };
}
