/** One line of a table; reads throw with the line when a value is missing. */
export interface Row {
  text(column: string): string;
  /** Null for `-`. */
  optional(column: string): string | null;
  number(column: string): number;
  /** Null for `-`. */
  optionalNumber(column: string): number | null;
}

/** A header line, then one title per line; columns are separated by ` | `, `-` means unknown. */
export function parseTable(table: string): Row[] {
  const [header = "", ...lines] = table.trim().split("\n");
  const columns = splitCells(header);
  return lines.filter((line) => line.trim() !== "").map((line) => parseRow(columns, line));
}

function parseRow(columns: string[], line: string): Row {
  const values = splitCells(line);
  if (values.length !== columns.length) throw new Error(`${values.length} of ${columns.length} columns in: ${line}`);

  const optional = (column: string) => {
    const value = values[columns.indexOf(column)];
    if (value === undefined) throw new Error(`No column ${column} in: ${line}`);
    return value === "-" ? null : value;
  };
  const text = (column: string) => {
    const value = optional(column);
    if (value === null) throw new Error(`Nothing under ${column} in: ${line}`);
    return value;
  };
  const number = (column: string) => {
    const value = Number(text(column));
    if (!Number.isFinite(value)) throw new Error(`No number under ${column} in: ${line}`);
    return value;
  };
  const optionalNumber = (column: string) => (optional(column) === null ? null : number(column));
  return { text, optional, number, optionalNumber };
}

function splitCells(line: string): string[] {
  return line.split(" | ").map((cell) => cell.trim());
}
