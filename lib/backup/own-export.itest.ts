import { afterAll, beforeAll, expect, test } from "vitest";
import { syncUser } from "@/lib/sync/engine";
import type { Account } from "@/simulator/model";
import { bring, exported, sendAll } from "@/tests/backup/bring";
import { identityOf, type Row, Rows, sorted } from "@/tests/everything-about";
import { differences } from "@/tests/sync/both-libraries";
import { openStage, posts, type Stage } from "@/tests/writes/stage";
import { backupOf } from "./backup-of";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test("eight years of somebody else's library become a newcomer's, date for date, and a second time changes nothing", async () => {
  const [newcomer, , archive] = [...stage.house.simulator.accounts.values()];
  if (!newcomer || !archive) throw new Error("The demo has no such people.");
  const from = await movedIn(archive);
  const to = await movedIn(newcomer);
  stage.time.advance(60_000);

  const file = await exported(from.userId, archive);
  await bring(to, file);
  const titles = rowsOf(file).size;
  expect((await backupOf(to.userId))?.verdicts).toMatchObject({ new: titles, unmatched: 0 });
  await sendAll(stage, to);
  expect((await backupOf(to.userId))?.states).toMatchObject({ confirmed: titles, refused: 0, unclear: 0 });
  expect(await differences(stage.house, newcomer, to.userId)).toEqual([]);
  expect(unequal(rowsOf(file), rowsOf(await exported(to.userId, newcomer)))).toEqual([]);

  const sent = posts(stage, to).length;
  await bring(to, await exported(from.userId, archive));
  expect((await backupOf(to.userId))?.verdicts).toMatchObject({ same: titles, new: 0, differs: 0 });
  await sendAll(stage, to);
  expect(posts(stage, to)).toHaveLength(sent);
}, 300_000);

async function movedIn(account: Account) {
  const userId = await stage.house.moveIn(account);
  expect(await syncUser(userId, "sign-in")).toBe("done");
  return { account, userId };
}

function rowsOf(file: string): Map<string, Row> {
  const { version: _version, exportedAt: _exportedAt, playback: _playback, ...library } = JSON.parse(file);
  const rows = Object.values(sorted(Rows.parse(library))).flat();
  return new Map(rows.filter(({ is_rewatch }) => is_rewatch !== true).map((row) => [identityOf(row), row]));
}

/** Where two libraries differ in what can be brought over. */
function unequal(one: Map<string, Row>, other: Map<string, Row>): string[] {
  return [...one].flatMap(([id, row]) => {
    const [wanted, found] = [carried(row), carried(other.get(id) ?? {})];
    return JSON.stringify(wanted) === JSON.stringify(found)
      ? []
      : [`${id} ${JSON.stringify(wanted)} is ${JSON.stringify(found)}`];
  });
}

const LONG_AGO = "1970-01-01T00:00:01Z";

function carried(row: Row) {
  const { status, user_rating, user_rated_at, memo, added_to_watchlist_at, watched_episodes_count, seasons } = row;
  // What has no date, or one that Simkl keeps none of (docs/simkl-api.md#types-statuses-and-media-objects), is sent as
  // long ago.
  const dated = JSON.parse(JSON.stringify(seasons ?? null), (key, value) =>
    key === "watched_at" && (value === null || value < "2000") ? LONG_AGO : value,
  );
  return { status, user_rating, user_rated_at, memo, added_to_watchlist_at, watched_episodes_count, seasons: dated };
}
