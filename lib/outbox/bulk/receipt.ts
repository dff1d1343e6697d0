import type { ListStatus, WriteState } from "@/lib/database/generated/enums";
import type { WriteReason } from "@/lib/outbox/write-reason";
import type { BulkEdit } from "./bulk-edit";

/** The most important outcomes come first: a title with several writes shows the first of its outcomes. */
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

export interface ReceiptWrite {
  id: bigint;
  simklId: number;
  state: WriteState;
  isOpen: boolean;
  reason: WriteReason | null;
  resolvedStatus: ListStatus | null;
}

export interface ReceiptRow {
  simklId: number;
  outcome: ReceiptOutcome;
  reason: WriteReason | null;
  /** The list on which Simkl put it instead. */
  resolvedStatus: ListStatus | null;
}

/** One row for each selected title. */
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
  // It became unsent after the edit was cancelled; the next run deletes it.
  if (state === "queued" && cancelledTo !== null && id <= cancelledTo) return "discarded";
  if (isOpen) return "waiting";
  if (state === "confirmed") return resolvedStatus === null ? "confirmed" : "changed";
  if (state === "refused") return reason?.code === "not-found" ? "not-found" : "refused";
  return "unclear";
}
