import { DataTable, type DataTableProps } from "./data-table";

interface FoldedTableProps extends Omit<DataTableProps, "size" | "className"> {
  /** Says to screen readers which table it is, where a page has several. */
  of?: string;
  /** Scrolls sideways where there is no room for it. */
  isWide?: boolean;
}

/** The data of a chart as a folded table. */
export function FoldedTable({ of, isWide = false, ...props }: FoldedTableProps) {
  const table = (
    <DataTable {...props} size="small" className={isWide ? "min-w-xl [&_thead]:text-ink" : "[&_thead]:text-ink"} />
  );
  return (
    <details className="mt-4 text-xs text-soft">
      <summary className="mb-2 w-fit rounded py-1 underline-offset-4 hover:text-ink hover:underline">
        Show as table{of && <span className="sr-only">: {of}</span>}
      </summary>
      {isWide ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keys
        <section aria-label={props.caption} tabIndex={0} className="sideways">
          {table}
        </section>
      ) : (
        table
      )}
    </details>
  );
}
