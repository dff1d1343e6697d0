import { stringify } from "csv-stringify/sync";

export type CsvCell = string | number | null;

/** A file of comma-separated values (RFC 4180) to download; the first row is its header. */
export function createCsvResponse(rows: Iterable<readonly CsvCell[]>, name: string): Response {
  return new Response(formatCsv(rows), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}

/** Without the byte order mark Excel does not read UTF-8. A text that spreadsheets would evaluate gets an apostrophe. */
function formatCsv(rows: Iterable<readonly CsvCell[]>): string {
  return stringify([...rows], {
    bom: true,
    record_delimiter: "windows",
    quote_record_delimiter: true,
    escape_formulas: true,
  });
}
