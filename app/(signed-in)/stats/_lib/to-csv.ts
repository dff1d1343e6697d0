import type { Cell, ReportTable } from "./report-table";

/** A table as a file of comma-separated values (RFC 4180): names as on the page, figures as they are. */
export function toCsv({ columns, rows }: ReportTable): string {
  return [columns.map(({ name }) => name), ...rows].map((row) => `${row.map(formatCell).join(",")}\r\n`).join("");
}

/** A text that a spreadsheet would take for a formula is marked as text. */
function formatCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
