import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import type { ShownColumn } from "@/app/(signed-in)/library/_lib/shown-columns";
import { TitleLink } from "@/components/titles/title-link";
import { cn } from "@/components/ui/cn";
import type { LibraryQuery } from "@/lib/library/browse/library-query";
import type { LibraryTitleWithPending } from "@/lib/outbox/preview/pending-entry";
import { ColumnHead } from "./column-head";
import { COLUMNS, WIDTHS } from "./columns";
import { PendingMark } from "./pending-mark";
import { SelectionCheckbox } from "./selection-checkbox";

/** In rem; a phone gives the title less. */
const TITLE_WIDTH = 14;

interface TitleRowsProps {
  titles: readonly LibraryTitleWithPending[];
  columns: readonly ShownColumn[];
  context: PageContext;
  isChoosing: boolean;
}

interface TitleTableProps extends Omit<TitleRowsProps, "isChoosing"> {
  query: LibraryQuery;
  more: React.ReactNode;
}

/** The titles as a table, which scrolls sideways with the title column fixed. */
export function TitleTable({ titles, columns, context, query, more }: TitleTableProps) {
  const width = columns.reduce((sum, column) => sum + WIDTHS[column.width], TITLE_WIDTH);
  return (
    <section aria-label="Table of titles" className="overflow-x-auto rounded-xl border border-line bg-card">
      <table className="w-full table-fixed text-sm" style={{ minWidth: `${width}rem` }}>
        <colgroup>
          <col className="w-40 sm:w-56" />
          {columns.map(({ column, width: size }) => (
            <col key={column} style={{ width: `${WIDTHS[size]}rem` }} />
          ))}
        </colgroup>
        <thead className="text-xs">
          <tr className="border-b border-line">
            <ColumnHead sort="title" query={query} />
            {columns.map(({ column }) => (
              <ColumnHead key={column} sort={column} query={query} />
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          <TitleRows titles={titles} columns={columns} context={context} isChoosing={query.isChoosing} />
          {more}
        </tbody>
      </table>
    </section>
  );
}

/** Titles as rows of that table. */
export function TitleRows({ titles, columns, context, isChoosing }: TitleRowsProps) {
  return titles.map((title) => (
    <tr key={title.simklId} className={cn("hover:bg-raised", title.pending === "leaves" && "text-soft line-through")}>
      <th scope="row" className="sticky left-0 bg-card px-3 py-2 text-left font-normal">
        {isChoosing && <SelectionCheckbox title={title} className="-my-2 -ml-3 inline-block p-3 align-middle" />}
        <PendingMark title={title} />{" "}
        <TitleLink simklId={title.simklId} kind={title.kind} title={title.title} url={title.url} />
      </th>
      {columns.map(({ column }) => (
        <td key={column} className="px-3 py-2 wrap-anywhere">
          {COLUMNS[column].cell(title, context)}
        </td>
      ))}
    </tr>
  ));
}
