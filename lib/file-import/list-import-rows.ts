import { db } from "@/lib/database/client";
import type { FileImportComparison, FileImportRowState, Kind } from "@/lib/database/generated/enums";
import { type Note, parseNotes } from "./plan/note";
import { parseRowReason, type RowReason } from "./row-reason";

export const ROWS_PER_PAGE = 100;

export interface ImportRow {
  number: number;
  title: string;
  year: number | null;
  kind: Kind;
  simklId: number | null;
  notes: Note[];
  state: FileImportRowState;
  reason: RowReason | null;
}

export interface ImportRowsQuery {
  verdict?: FileImportComparison;
  states?: FileImportRowState[];
  /** From 1. */
  page: number;
}

/** In the order of the file. */
export async function listImportRows(
  userId: number,
  { verdict, states, page }: ImportRowsQuery,
): Promise<{ rows: ImportRow[]; total: number }> {
  const where = { userId, verdict, ...(states && { state: { in: states } }) };
  const [rows, total] = await Promise.all([
    db.fileImportRow.findMany({
      where,
      select: {
        ...{ number: true, title: true, year: true, kind: true },
        ...{ simklId: true, notes: true, state: true, reason: true },
      },
      orderBy: { number: "asc" },
      skip: (page - 1) * ROWS_PER_PAGE,
      take: ROWS_PER_PAGE,
    }),
    db.fileImportRow.count({ where }),
  ]);
  const parsed = rows.map((row) => ({ ...row, notes: parseNotes(row.notes), reason: parseRowReason(row.reason) }));
  return { rows: parsed, total };
}
