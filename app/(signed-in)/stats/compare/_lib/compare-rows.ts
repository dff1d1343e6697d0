import { type Difference, getDifference } from "@/lib/stats/compare/difference";
import type { Side } from "@/lib/stats/compare/side";
import type { Unit } from "@/lib/stats/shared/time-buckets";
import { roundValue, type ValueType } from "./round-value";

export interface CompareRow {
  name: string;
  as: ValueType;
  a: number | null;
  b: number | null;
  difference: Difference | null;
}

type Rounding = (value: number, as: CompareRow["as"]) => number;

/**
 * The figures of two ranges in the order in which they are shown. A difference is that of the rounded figures of its row; a percentage is
 * of what they were before, which rounding would bend.
 */
export function createCompareRows(a: Side, b: Side, unit: Unit, round: Rounding = roundValue): CompareRow[] {
  const createRow = (name: string, as: CompareRow["as"], of: (side: Side) => number | null): CompareRow => {
    const roundIfKnown = (value: number | null) => (value === null ? null : round(value, as));
    const [ofA, ofB] = [roundIfKnown(of(a)), roundIfKnown(of(b))];
    const by = getDifference(ofA, ofB)?.by ?? null;
    const isPart = as === "mean" || as === "percent";
    const percent = by === 0 || isPart ? null : (getDifference(of(a), of(b))?.percent ?? null);
    return { name, as, a: ofA, b: ofB, difference: by === null ? null : { by, percent } };
  };
  return [
    createRow("Time", "minutes", ({ total }) => total.minutes),
    createRow("Time a day", "minutes", ({ perDay }) => perDay?.minutes ?? null),
    createRow("Episodes", "count", ({ total }) => total.episodes),
    createRow("Episodes a day", "count", ({ perDay }) => perDay?.episodes ?? null),
    createRow("Films", "count", ({ total }) => total.films),
    createRow("Films a day", "count", ({ perDay }) => perDay?.films ?? null),
    createRow("Days with something watched", "days", ({ activeDays }) => activeDays),
    createRow("Of a hundred days", "percent", ({ activeDays, drawnDays }) =>
      drawnDays === 0 ? null : (activeDays / drawnDays) * 100,
    ),
    createRow("Longest streak", "days", ({ streak }) => streak),
    unit === "hours"
      ? createRow("Biggest day", "minutes", ({ biggestDay }) => biggestDay?.minutes ?? null)
      : createRow("Biggest day, in viewings", "count", ({ biggestDay: day }) => day && day.episodes + day.films),
    createRow("Longest binge, in episodes", "count", ({ binge }) => binge || null),
    createRow("Your mean rating", "mean", ({ rating }) => rating),
    createRow("Titles rated", "count", ({ rated }) => rated),
    createRow("Trustworthy dates", "percent", ({ trusted }) => trusted),
  ];
}
