import { rows, sql } from "@/lib/database/sql";
import { parseWriteReason } from "@/lib/outbox/write-reason";
import type { BulkEdit } from "./bulk-edit";
import { buildReceipt, type ReceiptRow, type ReceiptWrite } from "./receipt";

export async function getBulkReceipt(userId: number, edit: BulkEdit): Promise<ReceiptRow[]> {
  const writes = await rows<Omit<ReceiptWrite, "id" | "reason"> & { id: string; reason: string | null }>(sql`
    SELECT "id", "simklId", "state", "settledAt" IS NULL AS "isOpen", "reason", "resolvedStatus" FROM "PendingWrite"
    WHERE "userId" = ${userId} AND "bulkId" = ${edit.id}`);
  return buildReceipt(
    edit,
    writes.map((row) => ({ ...row, id: BigInt(row.id), reason: parseWriteReason(row.reason) })),
  );
}
