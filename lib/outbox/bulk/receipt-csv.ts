import type { NamedTitle } from "./read-title-names";
import type { ReceiptRow } from "./receipt";

const HEADER = ["simkl_id", "kind", "title", "outcome", "list_instead", "reason"];

/** RFC 4180, one row for each title. */
export function formatReceiptCsv(rows: readonly ReceiptRow[], names: ReadonlyMap<number, NamedTitle>): string {
  const lines = rows.map(({ simklId, outcome, resolvedStatus, reason }) => {
    const title = names.get(simklId);
    return [String(simklId), title?.kind ?? "", title?.title ?? "", outcome, resolvedStatus ?? "", reason ?? ""];
  });
  return [HEADER, ...lines].map((cells) => `${cells.map(formatCell).join(",")}\r\n`).join("");
}

/** The apostrophe keeps a spreadsheet from evaluating the text as a formula. */
function formatCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
