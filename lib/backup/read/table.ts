import { CsvError, parse } from "csv-parse/sync";
import { refuse } from "../backup-refused";
import { MOST_ROWS } from "../limits";

/** A CSV file with a header. */
export interface Table {
  has: (...columns: string[]) => boolean;
  rows: Row[];
}

/** What a row has in a column; empty when there is no such column. */
export type Row = (column: string) => string;

/** @throws BackupRefused when it is no CSV, or too long. */
export function tableOf(text: string, name: string): Table {
  const [header = [], ...records] = recordsOf(text, name);
  if (records.length > MOST_ROWS) refuse(`${name} has more than ${MOST_ROWS.toLocaleString("en")} rows.`);
  const places = new Map(header.map((column, place) => [column.trim().toLowerCase(), place]));
  return {
    has: (...columns) => columns.every((column) => places.has(column.toLowerCase())),
    rows: records.map((record) => (column) => record[places.get(column.toLowerCase()) ?? -1]?.trim() ?? ""),
  };
}

function recordsOf(text: string, name: string): string[][] {
  try {
    return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true, to: MOST_ROWS + 2 });
  } catch (error) {
    if (error instanceof CsvError)
      refuse(`${name} is no CSV that can be read: something is wrong near line ${error.lines}.`);
    throw error;
  }
}
