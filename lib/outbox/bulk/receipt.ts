import type { ListStatus, WriteState } from "@/lib/database/generated/enums";
import { NOT_FOUND_REASON } from "@/lib/outbox/send/outcomes-from-response";
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
export type ReceiptOutcome = (typeof OUTCOMES)[number];

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
  outcome: ReceiptOutcome;
  /** Why: a sentence. */
  reason: string | null;
  /** The list that Simkl put it on instead. */
  resolvedStatus: ListStatus | null;
}

/** A row for each chosen title. One that has several writes stands as the worst of them. */
export function buildReceipt(
  edit: Pick<BulkEdit, "simklIds" | "skipped" | "cancelledTo">,
  writes: readonly ReceiptWrite[],
): ReceiptRow[] {
  const skipped = new Map(edit.skipped.map(({ simklId, reason }) => [simklId, reason]));
  const rows = new Map<number, ReceiptRow>();
  for (const write of writes) {
    const row = toRow(write, edit.cancelledTo);
    const worst = rows.get(write.simklId);
    if (!worst || OUTCOMES.indexOf(row.outcome) < OUTCOMES.indexOf(worst.outcome)) rows.set(write.simklId, row);
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

function toRow(write: ReceiptWrite, cancelledTo: bigint | null): ReceiptRow {
  const { simklId, reason, resolvedStatus } = write;
  return { simklId, outcome: getOutcome(write, cancelledTo), reason, resolvedStatus };
}

function getOutcome(
  { id, state, isOpen, reason, resolvedStatus }: ReceiptWrite,
  cancelledTo: bigint | null,
): ReceiptOutcome {
  // It came back unsent after the edit was cancelled, and goes with the next run.
  if (state === "queued" && cancelledTo !== null && id <= cancelledTo) return "discarded";
  if (isOpen) return "waiting";
  if (state === "confirmed") return resolvedStatus === null ? "confirmed" : "changed";
  if (state === "refused") return reason === NOT_FOUND_REASON ? "not-found" : "refused";
  return "unclear";
}
