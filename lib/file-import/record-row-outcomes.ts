import type { PoolClient } from "pg";
import type { FileImportRowState, ListStatus, WriteState } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import { episodeKey } from "@/lib/outbox/intents/title-state";
import { readTitlesWithPending } from "@/lib/outbox/preview/read-titles";
import { parseWriteReason, type WriteReason } from "@/lib/outbox/write-reason";
import type { Choices } from "./plan/choices";
import { listNewTitles } from "./plan/list-new-titles";
import { getLaterSteps, planEntry } from "./plan/plan-entry";
import type { RowReason } from "./row-reason";
import { listRowsByState, type RowChange, type StoredRow, updateRows } from "./stored-rows";

interface SettledWrite {
  id: string;
  simklId: number;
  state: WriteState;
  reason: WriteReason | null;
  kind: string;
  resolvedStatus: ListStatus | null;
  /** Sent while the title was not in our catalog. */
  isBlind: boolean;
}

/** The first part of an unknown title, then the rest. */
const MAX_PASSES = 2;
const CONTINUING_STATES: FileImportRowState[] = ["confirmed", "changed"];

/** Runs when every write of the rows has an outcome. */
export async function recordRowOutcomes(
  client: PoolClient,
  userId: number,
  choices: Choices,
  now: Date,
): Promise<void> {
  const sentRows = await listRowsByState(client, userId, "sending");
  if (sentRows.length === 0) return;
  const writes = await listRowWrites(client, userId, sentRows);
  const simklIds = [...writes.values()].map(({ simklId }) => simklId);
  const titles = await readTitlesWithPending(client, userId, simklIds);
  const newTitles = await listNewTitles(client, userId, simklIds);
  const changes = sentRows.map((row): RowChange => {
    const rowWrites = row.writeIds.flatMap((id) => writes.get(String(id)) ?? []);
    const simklId = rowWrites.find((write) => write.simklId > 0)?.simklId ?? row.simklId;
    const title = simklId === null ? undefined : titles.get(simklId);
    const outcome = toPartialOutcome(row, rowWrites, title) ?? toOutcome(rowWrites);
    const updated = { ...row, simklId, ...outcome, reason: outcome.reason ?? row.reason };
    const isBlind = rowWrites.some((write) => write.isBlind);
    if (!isBlind || !CONTINUING_STATES.includes(outcome.state) || row.passes >= MAX_PASSES) return updated;
    if (!title) return { ...updated, reason: { code: "became-unknown" } };
    const rowChoices = newTitles.has(title.simklId) ? { ...choices, lists: true } : choices;
    return getLaterSteps(planEntry(row.entry, title, rowChoices, now)).length > 0
      ? { ...updated, state: "waiting" }
      : updated;
  });
  await updateRows(client, userId, changes);
}

async function listRowWrites(
  client: PoolClient,
  userId: number,
  sentRows: readonly StoredRow[],
): Promise<Map<string, SettledWrite>> {
  const writeIds = sentRows.flatMap((row) => row.writeIds.map(String));
  const writes = await rows<Omit<SettledWrite, "reason"> & { reason: string | null }>(
    sql`SELECT "id"::text AS "id", "simklId", "state"::text AS "state", "reason", "change"->>'kind' AS "kind",
       "resolvedStatus"::text AS "resolvedStatus", "target" IS NOT NULL AS "isBlind"
     FROM "PendingWrite" WHERE "userId" = ${userId} AND "id" = ANY(${writeIds}::bigint[]) ORDER BY "id"`,
    client,
  );
  return new Map(writes.map((write) => [write.id, { ...write, reason: parseWriteReason(write.reason) }]));
}

/** Simkl silently drops episodes that it does not have (docs/simkl-api.md#adding-to-the-history). */
function toPartialOutcome(
  { entry }: StoredRow,
  writes: readonly SettledWrite[],
  title: TitleFacts | undefined,
): RowOutcome | null {
  const isRejected = writes.some(({ kind, state }) => kind === "watch" && state === "refused");
  if (!isRejected || !title || writes.some(({ state }) => state === "unclear")) return null;
  const missing = entry.episodes.filter(({ season, number }) => !(episodeKey(season, number) in title.state.watched));
  if (missing.length === entry.episodes.length) return null;
  const reason: RowReason = { code: "episodes-missing", missing: missing.length, total: entry.episodes.length };
  return { state: "changed", reason };
}

interface RowOutcome {
  state: FileImportRowState;
  reason: RowReason | null;
}

/** The worst outcome decides. */
function toOutcome(writes: readonly SettledWrite[]): RowOutcome {
  if (writes.length === 0) return { state: "skipped", reason: { code: "left-outbox" } };
  const unclear = writes.find(({ state }) => state === "unclear");
  if (unclear) return { state: "unclear", reason: unclear.reason };
  const rejected = writes.find(({ state }) => state === "refused");
  if (rejected)
    return { state: rejected.reason?.code === "not-found" ? "notFound" : "refused", reason: rejected.reason };
  const moved = writes.findLast(({ kind, resolvedStatus }) => resolvedStatus && (kind === "list" || kind === "rate"));
  if (!moved?.resolvedStatus) return { state: "confirmed", reason: null };
  const reason: RowReason = { code: "put-on-list", status: moved.resolvedStatus };
  return { state: moved.kind === "list" ? "changed" : "confirmed", reason };
}
