import { getPool } from "@/lib/database/connection";
import type { BulkEdit } from "./bulk-edit";
import { buildReceipt, type ReceiptRow, type ReceiptWrite } from "./receipt";

/** What became of each title of an edit so far. */
export async function getBulkReceipt(userId: number, edit: BulkEdit): Promise<ReceiptRow[]> {
  const { rows } = await getPool().query<Omit<ReceiptWrite, "id"> & { id: string }>(
    `SELECT "id", "simklId", "state", "settledAt" IS NULL AS "isOpen", "reason", "resolvedStatus" FROM "PendingWrite"
     WHERE "userId" = $1 AND "bulkId" = $2`,
    [userId, edit.id],
  );
  return buildReceipt(
    edit,
    rows.map((row) => ({ ...row, id: BigInt(row.id) })),
  );
}
