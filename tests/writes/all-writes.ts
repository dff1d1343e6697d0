import { db } from "@/lib/database/client";
import type { ListStatus, WriteState } from "@/lib/database/generated/enums";
import { Change } from "@/lib/writes/change";

export interface StoredWrite {
  id: bigint;
  simklId: number;
  change: Change;
  state: WriteState;
  sentAt: Date | null;
  settledAt: Date | null;
  resolvedStatus: ListStatus | null;
}

/** A person's whole outbox from one write on, in the order of asking; a page shows the latest of it only. */
export async function listAllWrites(userId: number, after = 0n): Promise<StoredWrite[]> {
  const rows = await db.pendingWrite.findMany({ where: { userId, id: { gt: after } }, orderBy: { id: "asc" } });
  return rows.map((row) => ({ ...row, change: Change.parse(row.change) }));
}
