/** One line of a table; every reader names the line when it does not hold what was asked for. */
export interface Row {
  /** The column's text, which must be there. */
  text(column: string): string;
  /** The column's text, or null where the table has `-`. */
  optional(column: string): string | null;
  /** The column's number, which must be there. */
  number(column: string): number;
  /** The column's number, or null where the table has `-`. */
  optionalNumber(column: string): number | null;
}

/** Reads a table written as text: a header line, then one title per line; columns apart by ` | `, `-` where nothing is known. */
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
