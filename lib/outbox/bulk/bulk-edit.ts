import { z } from "zod";
import { rows, sql } from "@/lib/database/sql";
import { WriteReason } from "@/lib/outbox/write-reason";
import { BulkIntent } from "./bulk-intent";
import type { SkippedTitle } from "./plan-bulk";

/** Confirmed writes are kept as long, and a receipt needs them. */
const RETENTION = sql`interval '30 days'`;

/** What an edit does to each title, or which edit it undoes. */
export const EditIntent = z.union([BulkIntent, z.object({ kind: z.literal("undo"), of: z.string() })]);
export type EditIntent = z.output<typeof EditIntent>;

/** Older edits have sentences. */
const OldReason = z.string().transform((text): WriteReason => ({ code: "text", text }));
const Skipped = z.array(z.object({ simklId: z.int(), reason: z.union([WriteReason, OldReason]) }));

export interface BulkEdit {
  id: bigint;
  createdAt: Date;
  /** In the order of selection. */
  simklIds: number[];
  /** The query string of the library page on which they were selected. */
  query: string;
  /** Null until the person decides. */
  intent: EditIntent | null;
  startedAt: Date | null;
  skipped: SkippedTitle[];
  /** Writes of the edit up to this id are not sent any more. */
  cancelledTo: bigint | null;
}

type Row = Omit<BulkEdit, "id" | "intent" | "skipped" | "cancelledTo"> & {
  id: string;
  intent: unknown;
  skipped: unknown;
  cancelledTo: string | null;
};

/** Null when the user has no such edit, or its receipt has expired. */
export async function findBulkEdit(userId: number, id: bigint): Promise<BulkEdit | null> {
  const [row] = await rows<Row>(sql`
    SELECT "id", "createdAt", "simklIds", "query", "intent", "startedAt", "skipped", "cancelledTo" FROM "BulkEdit"
    WHERE "userId" = ${userId} AND "id" = ${id} AND coalesce("startedAt", "createdAt") > now() - ${RETENTION}`);
  return row ? toBulkEdit(row) : null;
}

export interface BulkEditSummary {
  id: bigint;
  startedAt: Date;
  intent: EditIntent;
  titles: number;
  /** Writes without an outcome yet. */
  open: number;
}

/** The latest started edits, newest first. */
export async function listLatestBulkEdits(userId: number): Promise<BulkEditSummary[]> {
  const found = await rows<Omit<BulkEditSummary, "id" | "intent"> & { id: string; intent: unknown }>(sql`
    SELECT edit."id", edit."startedAt", edit."intent", cardinality(edit."simklIds") AS "titles",
      (SELECT count(*)::int FROM "PendingWrite" write
       WHERE write."userId" = ${userId} AND write."bulkId" = edit."id" AND write."settledAt" IS NULL) AS "open"
    FROM "BulkEdit" edit WHERE edit."userId" = ${userId} AND edit."startedAt" > now() - ${RETENTION}
    ORDER BY edit."id" DESC LIMIT 50`);
  return found.map((row) => ({ ...row, id: BigInt(row.id), intent: EditIntent.parse(row.intent) }));
}

function toBulkEdit({ id, intent, skipped, cancelledTo, ...row }: Row): BulkEdit {
  return {
    ...row,
    id: BigInt(id),
    intent: intent === null ? null : EditIntent.parse(intent),
    skipped: Skipped.parse(skipped),
    cancelledTo: cancelledTo === null ? null : BigInt(cancelledTo),
  };
}
