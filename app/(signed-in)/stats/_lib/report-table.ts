export type Cell = string | number | null;

export interface Column {
  /** In a file; a page says time where this says minutes. */
  name: string;
  /** How a cell is said on a page; a file has it as it is. */
  as: "text" | "count" | "minutes" | "day" | "mean" | "percent";
}

/** What a figure is drawn from, row by row. */
export interface ReportTable {
  title: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
}
