export type Cell = string | number | null;

export interface Column {
  /** In a file; a page says time where this says minutes. */
  name: string;
  /** The text of a cell on a page; files have the raw value. */
  as: "text" | "count" | "minutes" | "day" | "mean" | "percent";
}

/** What a figure is drawn from, row by row. */
export interface ReportTable {
  title: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
}
