import type { Narrowing } from "./narrowing";
import type { RangeChoice } from "./range-choice";

/** What the file of a figure is called, so that two of them can be told apart: "watchfolio-time-2024-tv". */
export function fileName(figure: string, ranges: readonly RangeChoice[], { kind, watch, unit }: Narrowing): string {
  const parts = [...ranges.map(written), kind === "movie" ? "films" : kind, watch, unit === "hours" ? null : unit];
  return ["watchfolio", figure, ...parts.filter((part) => part !== null)].join("-");
}

function written(range: RangeChoice): string | null {
  if (range.of === "all") return null;
  return range.of === "days" ? `${range.from}-to-${range.to}` : range.written;
}
