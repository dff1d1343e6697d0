import type { ListStatus, WriteState } from "@/lib/database/generated/enums";
import { NOT_FOUND } from "../after-answer";
import type { BulkEdit } from "./bulk-edit";

/** What became of one of the chosen titles, in the order in which it matters most to the person. */
export const OUTCOMES = [
  "unclear",
  "refused",
  "not-found",
  "changed",
  "waiting",
  "skipped",
  "discarded",
  "confirmed",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A write of an edit, as far as its receipt is concerned. */
export interface ReceiptWrite {
  id: bigint;
  simklId: number;
  state: WriteState;
  isOpen: boolean;
  reason: string | null;
  resolvedStatus: ListStatus | null;
}

export interface ReceiptRow {
  simklId: number;
  outcome: Outcome;
  /** Why: a sentence. */
  reason: string | null;
  /** The list that Simkl put it on instead. */
  resolvedStatus: ListStatus | null;
}

/** A row for each chosen title. One that has several writes stands as the worst of them. */
export function receiptOf(
  edit: Pick<BulkEdit, "simklIds" | "skipped" | "cancelledTo">,
  writes: readonly ReceiptWrite[],
): ReceiptRow[] {
  const skipped = new Map(edit.skipped.map(({ simklId, reason }) => [simklId, reason]));
  const rows = new Map<number, ReceiptRow>();
  for (const write of writes) {
    const row = rowOf(write, edit.cancelledTo);
    const known = rows.get(write.simklId);
    if (!known || OUTCOMES.indexOf(row.outcome) < OUTCOMES.indexOf(known.outcome)) rows.set(write.simklId, row);
  }
  return edit.simklIds.map((simklId) => {
    const reason = skipped.get(simklId) ?? null;
    const untouched = {
      simklId,
      outcome: reason === null ? "discarded" : "skipped",
      reason,
      resolvedStatus: null,
    } as const;
    return rows.get(simklId) ?? untouched;
  });
}

function rowOf(write: ReceiptWrite, cancelledTo: bigint | null): ReceiptRow {
  const { simklId, reason, resolvedStatus } = write;
  return { simklId, outcome: outcomeOf(write, cancelledTo), reason, resolvedStatus };
}

function outcomeOf({ id, state, isOpen, reason, resolvedStatus }: ReceiptWrite, cancelledTo: bigint | null): Outcome {
  // It came back unsent after the edit was cancelled, and goes with the next run.
  if (state === "queued" && cancelledTo !== null && id <= cancelledTo) return "discarded";
  if (isOpen) return "waiting";
  if (state === "confirmed") return resolvedStatus === null ? "confirmed" : "changed";
  if (state === "refused") return reason === NOT_FOUND ? "not-found" : "refused";
  return "unclear";
}
