import { z } from "zod";
import { pool } from "@/lib/database/connection";
import { BulkWish } from "./bulk-wish";
import type { Skipped } from "./plan-bulk";

/** Confirmed writes are kept as long, and a receipt says nothing true without them. */
const KEPT = "30 days";

/** A wish for many titles, or that another edit is taken back. */
export const EditWish = z.union([BulkWish, z.object({ kind: z.literal("undo"), of: z.string() })]);
export type EditWish = z.output<typeof EditWish>;

export interface BulkEdit {
  id: bigint;
  createdAt: Date;
  /** In the order of choosing. */
  simklIds: number[];
  /** The address of the library they were chosen from, after the question mark. */
  query: string;
  /** Null until it is decided what is wanted. */
  wish: EditWish | null;
  startedAt: Date | null;
  skipped: Skipped[];
  /** Writes of it up to this id are not sent any more. */
  cancelledTo: bigint | null;
}

type Row = Omit<BulkEdit, "id" | "wish" | "cancelledTo"> & { id: string; wish: unknown; cancelledTo: string | null };

/** One edit of a person's own; null when there is none, or none any more. */
export async function bulkEditOf(userId: number, id: bigint): Promise<BulkEdit | null> {
  const { rows } = await pool().query<Row>(
    `SELECT "id", "createdAt", "simklIds", "query", "wish", "startedAt", "skipped", "cancelledTo" FROM "BulkEdit"
     WHERE "userId" = $1 AND "id" = $2 AND coalesce("startedAt", "createdAt") > now() - interval '${KEPT}'`,
    [userId, id],
  );
  return rows[0] ? editOf(rows[0]) : null;
}

/** A line of the list of edits. */
export interface BulkEditLine {
  id: bigint;
  startedAt: Date;
  wish: EditWish;
  titles: number;
  /** Writes of which it is not known yet what came of them. */
  open: number;
}

/** The latest edits that were begun, newest first. */
export async function latestBulkEdits(userId: number): Promise<BulkEditLine[]> {
  const { rows } = await pool().query<Omit<BulkEditLine, "id" | "wish"> & { id: string; wish: unknown }>(
    `SELECT edit."id", edit."startedAt", edit."wish", cardinality(edit."simklIds") AS "titles",
       (SELECT count(*)::int FROM "PendingWrite" write
        WHERE write."userId" = $1 AND write."bulkId" = edit."id" AND write."settledAt" IS NULL) AS "open"
     FROM "BulkEdit" edit WHERE edit."userId" = $1 AND edit."startedAt" > now() - interval '${KEPT}'
     ORDER BY edit."id" DESC LIMIT 50`,
    [userId],
  );
  return rows.map((row) => ({ ...row, id: BigInt(row.id), wish: EditWish.parse(row.wish) }));
}

function editOf({ id, wish, cancelledTo, ...row }: Row): BulkEdit {
  return {
    ...row,
    id: BigInt(id),
    wish: wish === null ? null : EditWish.parse(wish),
    cancelledTo: cancelledTo === null ? null : BigInt(cancelledTo),
  };
}
