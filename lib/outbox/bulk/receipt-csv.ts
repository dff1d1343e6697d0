import type { NamedTitle } from "./read-title-names";
import type { ReceiptRow } from "./receipt";

const HEADER = ["simkl_id", "kind", "title", "outcome", "list_instead", "reason"];

/** A receipt as CSV (RFC 4180), a row for each title. */
export function formatReceiptCsv(rows: readonly ReceiptRow[], names: ReadonlyMap<number, NamedTitle>): string {
  const lines = rows.map(({ simklId, outcome, resolvedStatus, reason }) => {
    const title = names.get(simklId);
    return [String(simklId), title?.kind ?? "", title?.title ?? "", outcome, resolvedStatus ?? "", reason ?? ""];
  });
  return [HEADER, ...lines].map((cells) => `${cells.map(formatCell).join(",")}\r\n`).join("");
}

/** Quoted; what a spreadsheet would take for a formula begins with an apostrophe. */
function formatCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
