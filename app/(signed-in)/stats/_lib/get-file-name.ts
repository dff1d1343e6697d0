import type { Filters } from "./filters";
import type { RangeChoice } from "./range";

/** The file name of a report; it differs by query: "watchfolio-time-2024-tv". */
export function getFileName(report: string, ranges: readonly RangeChoice[], { kind, watch, unit }: Filters): string {
  const parts = [
    ...ranges.map(formatRangeKey),
    kind === "movie" ? "films" : kind,
    watch,
    unit === "hours" ? null : unit,
  ];
  return ["watchfolio", report, ...parts.filter((part) => part !== null)].join("-");
}

function formatRangeKey(range: RangeChoice): string | null {
  if (range.of === "all") return null;
  return range.of === "days" ? `${range.from}-to-${range.to}` : range.written;
}
