import { formatWriteReason } from "@/app/(signed-in)/_lib/outbox-messages";
import type { NamedTitle } from "@/lib/outbox/bulk/read-title-names";
import type { ReceiptRow } from "@/lib/outbox/bulk/receipt";

const HEADER = ["simkl_id", "kind", "title", "outcome", "list_instead", "reason"];

/** The rows of the file of a receipt, one for each title. */
export function listReceiptCells(
  rows: readonly ReceiptRow[],
  names: ReadonlyMap<number, NamedTitle>,
): (string | number | null)[][] {
  const lines = rows.map(({ simklId, outcome, resolvedStatus, reason }) => {
    const title = names.get(simklId);
    const sentence = reason === null ? null : formatWriteReason(reason);
    return [simklId, title?.kind ?? null, title?.title ?? null, outcome, resolvedStatus, sentence];
  });
  return [HEADER, ...lines];
}
