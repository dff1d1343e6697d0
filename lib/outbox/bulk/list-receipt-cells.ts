import type { NamedTitle } from "./read-title-names";
import type { ReceiptRow } from "./receipt";

const HEADER = ["simkl_id", "kind", "title", "outcome", "list_instead", "reason"];

/** The rows of the file of a receipt, one for each title. */
export function listReceiptCells(
  rows: readonly ReceiptRow[],
  names: ReadonlyMap<number, NamedTitle>,
): (string | number | null)[][] {
  const lines = rows.map(({ simklId, outcome, resolvedStatus, reason }) => {
    const title = names.get(simklId);
    return [simklId, title?.kind ?? null, title?.title ?? null, outcome, resolvedStatus, reason];
  });
  return [HEADER, ...lines];
}
