import { formatWriteReason } from "@/app/(signed-in)/_lib/outbox-messages";
import type { NamedTitle } from "@/lib/outbox/bulk/read-title-names";
import type { ReceiptRow } from "@/lib/outbox/bulk/receipt";

const HEADER = ["simkl_id", "kind", "title", "outcome", "list_instead", "reason"];

/** RFC 4180, one row for each title. */
export function formatReceiptCsv(rows: readonly ReceiptRow[], names: ReadonlyMap<number, NamedTitle>): string {
  const lines = rows.map(({ simklId, outcome, resolvedStatus, reason }) => {
    const title = names.get(simklId);
    const sentence = reason === null ? "" : formatWriteReason(reason);
    return [String(simklId), title?.kind ?? "", title?.title ?? "", outcome, resolvedStatus ?? "", sentence];
  });
  return [HEADER, ...lines].map((cells) => `${cells.map(formatCell).join(",")}\r\n`).join("");
}

/** The apostrophe keeps a spreadsheet from evaluating the text as a formula. */
function formatCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
