import { CsvError, parse } from "csv-parse/sync";
import { rejectImport } from "@/lib/file-import/import-rejected-error";
import { MAX_COLUMNS, MAX_FIELD_BYTES, MAX_ROW_BYTES, MAX_ROWS } from "@/lib/file-import/limits";
import type { Budget } from "./scan-json";

/** A CSV file with a header; holds no rows. */
export interface Table {
  has: (...columns: string[]) => boolean;
  eachRow: (handleRow: (row: Row) => void) => void;
}

/** Empty for a column that does not exist. */
export type Row = (column: string) => string;

const [QUOTE, COMMA, LINE_FEED, RETURN] = [0x22, 0x2c, 0x0a, 0x0d];

/** @throws ImportRejectedError */
export function readTable(bytes: Buffer, budget: Budget): Table {
  scanTable(bytes, budget);
  let places = new Map<string, number>();
  readRecords(bytes, { to: 1 }, (header) => {
    places = new Map(header.map((column, place) => [column.trim().toLowerCase(), place]));
  });
  return {
    has: (...columns) => columns.every((column) => places.has(column.toLowerCase())),
    eachRow: (handleRow) =>
      readRecords(bytes, { from: 2 }, (record) =>
        handleRow((column) => record[places.get(column.toLowerCase()) ?? -1]?.trim() ?? ""),
      ),
  };
}

/** Left alone, the parser would know only the first one that it sees, and see longer rows than were counted. */
const LINE_ENDS = ["\r\n", "\n", "\r"];

/** Counts before anything is parsed. The parser fails on a misplaced quote, so it never sees longer rows than this. */
function scanTable(bytes: Buffer, budget: Budget): void {
  let isQuoted = false;
  let columns = 1;
  let rowStart = 0;
  let fieldStart = 0;
  for (let at = 0; at <= bytes.length; at += 1) {
    const byte = at < bytes.length ? bytes[at] : LINE_FEED;
    const isLineEnd = byte === LINE_FEED || byte === RETURN;
    if (byte === QUOTE) isQuoted = !isQuoted;
    const isEnd = at === bytes.length || (!isQuoted && (isLineEnd || byte === COMMA));
    if (!isEnd) {
      if (at - fieldStart >= MAX_FIELD_BYTES) rejectImport("too-long-field");
      if (at - rowStart >= MAX_ROW_BYTES) rejectImport("too-long-row");
      continue;
    }
    fieldStart = at + 1;
    if (byte === COMMA) {
      columns += 1;
      if (columns > MAX_COLUMNS) rejectImport("too-many-columns");
      continue;
    }
    if (at > rowStart) budget.rows += 1;
    if (budget.rows > MAX_ROWS) rejectImport("too-many-rows");
    rowStart = at + 1;
    columns = 1;
  }
}

function readRecords(
  bytes: Buffer,
  range: { from?: number; to?: number },
  handleRow: (record: readonly string[]) => void,
): void {
  const onRecord = (record: readonly string[]) => {
    handleRow(record);
    return null;
  };
  const options = { max_record_size: MAX_ROW_BYTES, relax_column_count: true, skip_empty_lines: true };
  try {
    parse(bytes, { ...range, ...options, record_delimiter: LINE_ENDS, on_record: onRecord });
  } catch (error) {
    if (error instanceof CsvError) rejectImport("broken-table", Number(error.lines));
    throw error;
  }
}
