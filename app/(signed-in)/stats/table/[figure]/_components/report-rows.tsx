import type { Cell, Column, ReportTable } from "@/app/(signed-in)/stats/_lib/report-table";
import { formatLongDay } from "@/components/charts/calendar";
import { formatDuration } from "@/lib/format/duration";
import { TextTable } from "./text-table";

export function ReportRows({ title, columns, rows }: ReportTable) {
  if (rows.length === 0) return <p className="text-sm text-soft">Nothing to list.</p>;
  return (
    <TextTable
      title={title}
      columns={columns.map((column) => ({ name: formatColumnName(column), isText: isText(column) }))}
      rows={rows.map((cells) => cells.map((cell, index) => formatCell(cell, columns[index]?.as)))}
    />
  );
}

function isText({ as }: Column): boolean {
  return as === "text" || as === "day";
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
