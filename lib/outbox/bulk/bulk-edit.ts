import { z } from "zod";
import { getPool } from "@/lib/database/connection";
import { BulkIntent } from "./bulk-intent";
import type { SkippedTitle } from "./plan-bulk";

/** Confirmed writes are kept as long, and a receipt says nothing true without them. */
const RETENTION = "30 days";

/** A wish for many titles, or that another edit is taken back. */
export const EditIntent = z.union([BulkIntent, z.object({ kind: z.literal("undo"), of: z.string() })]);
export type EditIntent = z.output<typeof EditIntent>;

export interface BulkEdit {
  id: bigint;
  createdAt: Date;
  /** In the order of choosing. */
  simklIds: number[];
  /** The address of the library they were chosen from, after the question mark. */
  query: string;
  /** Null until it is decided what is wanted. */
  wish: EditIntent | null;
  startedAt: Date | null;
  skipped: SkippedTitle[];
  /** Writes of it up to this id are not sent any more. */
  cancelledTo: bigint | null;
}

type Row = Omit<BulkEdit, "id" | "wish" | "cancelledTo"> & { id: string; wish: unknown; cancelledTo: string | null };

/** One edit of a person's own; null when there is none, or none any more. */
export async function findBulkEdit(userId: number, id: bigint): Promise<BulkEdit | null> {
  const { rows } = await getPool().query<Row>(
    `SELECT "id", "createdAt", "simklIds", "query", "wish", "startedAt", "skipped", "cancelledTo" FROM "BulkEdit"
     WHERE "userId" = $1 AND "id" = $2 AND coalesce("startedAt", "createdAt") > now() - interval '${RETENTION}'`,
    [userId, id],
  );
  return rows[0] ? toBulkEdit(rows[0]) : null;
}

/** A line of the list of edits. */
export interface BulkEditSummary {
  id: bigint;
  startedAt: Date;
  wish: EditIntent;
  titles: number;
  /** Writes of which it is not known yet what came of them. */
  open: number;
}

/** The latest edits that were begun, newest first. */
export async function listLatestBulkEdits(userId: number): Promise<BulkEditSummary[]> {
  const { rows } = await getPool().query<Omit<BulkEditSummary, "id" | "wish"> & { id: string; wish: unknown }>(
    `SELECT edit."id", edit."startedAt", edit."wish", cardinality(edit."simklIds") AS "titles",
       (SELECT count(*)::int FROM "PendingWrite" write
        WHERE write."userId" = $1 AND write."bulkId" = edit."id" AND write."settledAt" IS NULL) AS "open"
     FROM "BulkEdit" edit WHERE edit."userId" = $1 AND edit."startedAt" > now() - interval '${RETENTION}'
     ORDER BY edit."id" DESC LIMIT 50`,
    [userId],
  );
  return rows.map((row) => ({ ...row, id: BigInt(row.id), wish: EditIntent.parse(row.wish) }));
}

function toBulkEdit({ id, wish, cancelledTo, ...row }: Row): BulkEdit {
  return {
    ...row,
    id: BigInt(id),
    wish: wish === null ? null : EditIntent.parse(wish),
    cancelledTo: cancelledTo === null ? null : BigInt(cancelledTo),
  };
}
