import { getPool } from "@/lib/database/connection";

/** A memo that is on its way, or of which nothing came so far. */
export interface MemoWrite {
  /** Nothing for the person to decide yet. */
  isOpen: boolean;
  /** Why it waits, was refused or is unclear. */
  reason: string | null;
}

/** What a person's outbox says of memos, by the title's id: of several for one title the latest. */
export async function listMemoWrites(userId: number): Promise<Map<number, MemoWrite>> {
  const { rows } = await getPool().query<MemoWrite & { simklId: number }>(
    `SELECT "simklId", "settledAt" IS NULL AS "isOpen", "reason" FROM "PendingWrite"
     WHERE "userId" = $1 AND ("settledAt" IS NULL OR "state" <> 'confirmed') AND "change"->>'kind' = 'memo' ORDER BY "id"`,
    [userId],
  );
  return new Map(rows.map(({ simklId, ...write }) => [simklId, write]));
}
