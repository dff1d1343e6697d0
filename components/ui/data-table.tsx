import { cn } from "./cn";

interface Column {
  head: React.ReactNode;
  /** At the left; numbers are at the right. The first column, which names the row, is always at the left. */
  isText?: boolean;
  /** Of the head and the cells. */
  className?: string;
  sort?: "ascending" | "descending";
}

const SIZES = {
  small: "text-xs [&_tbody_:is(td,th)]:py-1.5",
  medium: "text-sm [&_tbody_:is(td,th)]:py-2",
  large: "text-sm [&_tbody_:is(td,th)]:py-2.5",
};

export interface DataTableProps {
  /** For screen readers. */
  caption: string;
  columns: readonly (string | Column)[];
  rows: readonly { key: React.Key; cells: readonly React.ReactNode[] }[];
  /** The cells of a last row that sums up. */
  foot?: readonly React.ReactNode[];
  size?: keyof typeof SIZES;
  className?: string;
}

/**
 * A table of a panel. Three others have reasons: `TextTable` sends thousands of cells as text, `TitleTable` grows on scrolling
 * below a fixed column, and pictures are drawn with flex boxes only.
 */
export function DataTable({ caption, columns, rows, foot, size = "medium", className }: DataTableProps) {
  const all = columns.map((column) => (typeof column === "string" ? { head: column } : column));
  const classes = all.map(({ isText, className: own }) => cn(isText && "text-left", own) || undefined);
  const toCells = (cells: readonly React.ReactNode[]) =>
    cells.map((cell, index) => {
      const Cell = index === 0 ? "th" : "td";
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns stay in their order
        <Cell key={index} scope={index === 0 ? "row" : undefined} className={classes[index]}>
          {cell}
        </Cell>
      );
    });
  return (
    <table className={cn("w-full text-right", CELLS, SIZES[size], className)}>
      <caption className="sr-only">{caption}</caption>
      <thead className="text-xs text-soft">
        <tr className="align-bottom">
          {all.map(({ head, sort }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns stay in their order
            <th key={index} scope="col" aria-sort={sort} className={classes[index]}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line border-y border-line">
        {rows.map(({ key, cells }) => (
          <tr key={key}>{toCells(cells)}</tr>
        ))}
      </tbody>
      {foot && (
        <tfoot>
          <tr>{toCells(foot)}</tr>
        </tfoot>
      )}
    </table>
  );
}

// Set once for all cells, which makes pages lighter. What a column sets itself is not among it.
const CELLS =
  "[&_:is(td,th)]:pl-3 [&_th]:font-normal [&_th:first-child]:pl-0 [&_th:first-child]:text-left [&_thead_th]:pb-2 [&_tfoot_:is(td,th)]:pt-2.5";
