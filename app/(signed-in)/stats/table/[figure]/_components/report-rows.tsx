import type { Cell, Column, ReportTable } from "@/app/(signed-in)/stats/_lib/report-table";
import { formatLongDay } from "@/components/charts/calendar";
import { formatDuration } from "@/lib/format/duration";

/** The rows of a report; the first column is the header of its row and stays visible on scrolling. */
export function ReportRows({ title, columns, rows }: ReportTable) {
  if (rows.length === 0) return <p className="text-sm text-soft">Nothing to list.</p>;
  return (
    <section
      aria-label={title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
      tabIndex={0}
      className="sideways rounded-xl border border-line bg-card [--fade-before:0px]"
    >
      <table className="w-full text-sm">
        <caption className="sr-only">{title}</caption>
        <thead className="text-xs text-soft">
          <tr>
            {columns.map((column) => (
              <th
                key={column.name}
                scope="col"
                className={`px-3 py-2 font-medium whitespace-nowrap ${FIRST} ${getAlignment(column)}`}
              >
                {formatColumnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line border-t border-line">
          {rows.map(([first = null, ...cells], row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name than its place
            <tr key={row}>
              <th scope="row" className={`px-3 py-1.5 text-left font-normal sm:whitespace-nowrap ${FIRST}`}>
                {formatCell(first, columns[0]?.as)}
              </th>
              {cells.map((cell, index) => (
                <td
                  key={columns[index + 1]?.name}
                  className={`px-3 py-1.5 whitespace-nowrap ${getAlignment(columns[index + 1])}`}
                >
                  {formatCell(cell, columns[index + 1]?.as)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const FIRST = "first:sticky first:left-0 first:max-w-[45vw] first:bg-card first:text-left";

/** Text is aligned left, numbers right. */
function getAlignment(column: Column | undefined): string {
  return column?.as === "text" || column?.as === "day" ? "text-left" : "text-right";
}

/** Minutes are shown as days and hours. */
function formatColumnName({ name, as }: Column): string {
  return as === "minutes" ? name.replace("Minutes", "Time") : name;
}

function formatCell(cell: Cell, as: Column["as"] = "text"): string {
  if (cell === null) return "–";
  if (typeof cell === "string") return as === "day" ? formatLongDay(cell) : cell;
  if (as === "minutes") return formatDuration(cell);
  if (as === "percent") return `${TENTHS.format(cell)} %`;
  return HUNDREDTHS.format(cell);
}

// Made once: a year of days has thousands of numbers, and `toLocaleString` makes a format for each.
const TENTHS = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
const HUNDREDTHS = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
