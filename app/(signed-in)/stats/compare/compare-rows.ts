import { type Difference, differenceOf } from "@/lib/stats/compare/difference";
import type { Side } from "@/lib/stats/compare/side";
import type { Unit } from "@/lib/stats/range/time-buckets";
import { shownFigure } from "./shown-figure";

export interface CompareRow {
  name: string;
  /** What kind of figure it is; of ratings and of shares no percentage is told. */
  as: "minutes" | "count" | "mean" | "percent" | "days";
  a: number | null;
  b: number | null;
  difference: Difference | null;
}

type Rounding = (figure: number, as: CompareRow["as"]) => number;

/**
 * The figures of two ranges in the order in which they are shown. A difference is that of the rounded figures of its row; a percentage is
 * of what they were before, which rounding would bend.
 */
export function compareRows(a: Side, b: Side, unit: Unit, round: Rounding = shownFigure): CompareRow[] {
  const row = (name: string, as: CompareRow["as"], of: (side: Side) => number | null): CompareRow => {
    const rounded = (figure: number | null) => (figure === null ? null : round(figure, as));
    const [ofA, ofB] = [rounded(of(a)), rounded(of(b))];
    const by = differenceOf(ofA, ofB)?.by ?? null;
    const isPart = as === "mean" || as === "percent";
    const percent = by === 0 || isPart ? null : (differenceOf(of(a), of(b))?.percent ?? null);
    return { name, as, a: ofA, b: ofB, difference: by === null ? null : { by, percent } };
  };
  return [
    row("Time", "minutes", ({ total }) => total.minutes),
    row("Time a day", "minutes", ({ perDay }) => perDay?.minutes ?? null),
    row("Episodes", "count", ({ total }) => total.episodes),
    row("Episodes a day", "count", ({ perDay }) => perDay?.episodes ?? null),
    row("Films", "count", ({ total }) => total.films),
    row("Films a day", "count", ({ perDay }) => perDay?.films ?? null),
    row("Days with something watched", "days", ({ activeDays }) => activeDays),
    row("Of a hundred days", "percent", ({ activeDays, drawnDays }) =>
      drawnDays === 0 ? null : (activeDays / drawnDays) * 100,
    ),
    row("Longest streak", "days", ({ streak }) => streak),
    unit === "hours"
      ? row("Biggest day", "minutes", ({ biggestDay }) => biggestDay?.minutes ?? null)
      : row("Biggest day, in viewings", "count", ({ biggestDay: day }) => day && day.episodes + day.films),
    row("Longest binge, in episodes", "count", ({ binge }) => binge || null),
    row("Your mean rating", "mean", ({ rating }) => rating),
    row("Titles rated", "count", ({ rated }) => rated),
    row("Trustworthy dates", "percent", ({ trusted }) => trusted),
  ];
}
