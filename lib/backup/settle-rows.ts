import type { PoolClient } from "pg";
import type { BackupRowState, ListStatus, WriteState } from "@/lib/database/generated/enums";
import { NOT_FOUND } from "@/lib/writes/after-answer";
import { readTitlesAhead } from "@/lib/writes/read-titles";
import type { TitleFacts } from "@/lib/writes/title-facts";
import { episodeKey } from "@/lib/writes/title-state";
import type { Choices } from "./choices";
import { freshTitles } from "./fresh-titles";
import { LIST_WORDS } from "./list-words";
import { plan, secondSteps } from "./plan";
import { changeRows, type RowChange, rowsIn, type StoredRow } from "./stored-row";

/** What came of something that was in the outbox for a row. */
interface Write {
  id: string;
  simklId: number;
  state: WriteState;
  reason: string | null;
  kind: string;
  resolvedStatus: ListStatus | null;
  /** Whether it was sent without the title being on file. */
  isBlind: boolean;
}

/** What is left of a title after its first part goes in a second, and no more often. */
const MOST_PASSES = 2;
const GOES_ON: BackupRowState[] = ["confirmed", "changed"];

/** Writes into the receipt what came of everything that was in the outbox, all of which is known by now. */
export async function settleRows(client: PoolClient, userId: number, choices: Choices, now: Date): Promise<void> {
  const rows = await rowsIn(client, userId, "sending");
  if (rows.length === 0) return;
  const writes = await writesBehind(client, userId, rows);
  const simklIds = [...writes.values()].map(({ simklId }) => simklId);
  const titles = await readTitlesAhead(client, userId, simklIds);
  const fresh = await freshTitles(client, userId, simklIds);
  const changes = rows.map((row): RowChange => {
    const own = row.writeIds.flatMap((id) => writes.get(String(id)) ?? []);
    const simklId = own.find((write) => write.simklId > 0)?.simklId ?? row.simklId;
    const title = simklId === null ? undefined : titles.get(simklId);
    const outcome = partly(row, own, title) ?? outcomeOf(own);
    const settled = { ...row, simklId, ...outcome, reason: outcome.reason ?? row.reason };
    const isBlind = own.some((write) => write.isBlind);
    if (!isBlind || !GOES_ON.includes(outcome.state) || row.passes >= MOST_PASSES) return settled;
    if (!title) return { ...settled, reason: UNNAMED };
    const chosen = fresh.has(title.simklId) ? { ...choices, lists: true } : choices;
    return secondSteps(plan(row.entry, title, chosen, now)).length > 0 ? { ...settled, state: "waiting" } : settled;
  });
  await changeRows(client, userId, changes);
}

const UNNAMED = "Simkl took it, but it is not clear which title it became: what else the file says of it was not sent.";

async function writesBehind(
  client: PoolClient,
  userId: number,
  rows: readonly StoredRow[],
): Promise<Map<string, Write>> {
  const { rows: writes } = await client.query<Write>(
    `SELECT "id"::text AS "id", "simklId", "state"::text AS "state", "reason", "change"->>'kind' AS "kind",
       "resolvedStatus"::text AS "resolvedStatus", "target" IS NOT NULL AS "isBlind"
     FROM "PendingWrite" WHERE "userId" = $1 AND "id" = ANY($2::bigint[]) ORDER BY "id"`,
    [userId, rows.flatMap(({ writeIds }) => writeIds.map(String))],
  );
  return new Map(writes.map((write) => [write.id, write]));
}

/**
 * Simkl drops episodes that it does not have without a word (docs/simkl-api.md#adding-to-the-history), and takes the
 * others.
 */
function partly({ entry }: StoredRow, writes: readonly Write[], title: TitleFacts | undefined) {
  const isRefused = writes.some(({ kind, state }) => kind === "watch" && state === "refused");
  if (!isRefused || !title || writes.some(({ state }) => state === "unclear")) return null;
  const missing = entry.episodes.filter(({ season, number }) => !(episodeKey(season, number) in title.state.watched));
  if (missing.length === entry.episodes.length) return null;
  const reason = `Simkl does not have ${missing.length} of its ${entry.episodes.length} episodes.`;
  return { state: "changed" as const, reason };
}

/** The worst of what came of a row. */
function outcomeOf(writes: readonly Write[]): { state: BackupRowState; reason: string | null } {
  if (writes.length === 0)
    return { state: "skipped", reason: "It was taken out of the outbox, or sent again from there." };
  const unclear = writes.find(({ state }) => state === "unclear");
  if (unclear) return { state: "unclear", reason: unclear.reason };
  const refused = writes.find(({ state }) => state === "refused");
  if (refused) return { state: refused.reason === NOT_FOUND ? "notFound" : "refused", reason: refused.reason };
  const moved = writes.findLast(({ kind, resolvedStatus }) => resolvedStatus && (kind === "list" || kind === "rate"));
  if (!moved?.resolvedStatus) return { state: "confirmed", reason: null };
  const reason = `Simkl put it on ${LIST_WORDS[moved.resolvedStatus]}.`;
  return { state: moved.kind === "list" ? "changed" : "confirmed", reason };
}
