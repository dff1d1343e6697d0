import { getPool } from "@/lib/database/connection";
import type { WriteState } from "@/lib/database/generated/enums";
import type { TitleState } from "@/lib/outbox/intents/title-state";
import { readTitlesWithPending } from "./read-titles";

/** A write of one title that waits, is being sent, or came to nothing and waits for the person's decision. */
export interface UnresolvedWrite {
  id: bigint;
  state: WriteState;
  /** Nothing for the person to decide yet. */
  isOpen: boolean;
  reason: string | null;
  kind: string;
}

export interface TitleOutbox {
  /** How the title looks once everything that is not in the library yet has come about; null when nothing of that kind waits. */
  state: TitleState | null;
  writes: UnresolvedWrite[];
}

/** What a person's outbox says of one title. */
export async function getTitleOutbox(userId: number, simklId: number): Promise<TitleOutbox> {
  const { rows } = await getPool().query<Omit<UnresolvedWrite, "id"> & { id: string; isUnmerged: boolean }>(
    `SELECT "id", "state", "settledAt" IS NULL AS "isOpen", "reason", "change"->>'kind' AS "kind",
       "settledAt" IS NULL OR "state" = 'confirmed' AS "isUnmerged"
     FROM "PendingWrite" WHERE "userId" = $1 AND "simklId" = $2 AND ("settledAt" IS NULL OR "state" <> 'confirmed'
       OR "settledAt" > coalesce((SELECT "lastSyncedAt" FROM "SyncState" WHERE "userId" = $1), '-infinity'))
     ORDER BY "id"`,
    [userId, simklId],
  );
  const hasPending = rows.some(({ isUnmerged }) => isUnmerged);
  const title = hasPending ? (await readTitlesWithPending(getPool(), userId, [simklId])).get(simklId) : undefined;
  const writes = rows.filter(({ state }) => state !== "confirmed");
  return { state: title?.state ?? null, writes: writes.map((row) => ({ ...row, id: BigInt(row.id) })) };
}
