import { shortMonth, weekday } from "@/components/charts/calendar";
import type { Step } from "@/lib/stats/range/steps";

/** More would not fit below a picture. */
const MOST = 6;

interface Rule {
  isRound: (start: string, step: Step) => boolean;
  label: (start: string, step: Step) => string;
}

const monthOf = (start: string) => Number(start.slice(5, 7));
const yearOf = (start: string) => start.slice(0, 4);
/** A week is that in which a month begins when the month's first days are in it. */
const beginsMonth = (start: string, step: Step) => Number(start.slice(8)) <= (step === "week" ? 7 : 1);

const ofDay = (start: string) => `${Number(start.slice(8))} ${shortMonth(start)}`;
const ofMonth = (start: string) => `${shortMonth(start)} ${yearOf(start)}`;
const ofStep = (start: string, step: Step) =>
  step === "year" ? yearOf(start) : step === "month" ? ofMonth(start) : ofDay(start);

const everyMonths = (count: number): Rule => ({
  isRound: (start, step) => beginsMonth(start, step) && (monthOf(start) - 1) % count === 0,
  label: (start, step) => (step === "year" ? yearOf(start) : ofMonth(start)),
});
const everyYears = (count: number): Rule => ({
  isRound: (start, step) => everyMonths(12).isRound(start, step) && Number(yearOf(start)) % count === 0,
  label: everyMonths(12).label,
});

/** Which steps may be labelled, from all of them to those of the roundest years. */
const RULES: readonly Rule[] = [
  { isRound: () => true, label: ofStep },
  { isRound: (start, step) => step === "day" && weekday(start) === 0, label: ofStep },
  { isRound: (start, step) => step === "day" && ["01", "15"].includes(start.slice(8)), label: ofStep },
  { ...everyMonths(1), label: ofStep },
  everyMonths(3),
  everyMonths(6),
  ...[1, 2, 5, 10, 20, 50].map(everyYears),
];

/**
 * What stands below each of the steps that begin on these days: a label at round dates that are evenly apart, nothing at the others.
 * The picture may have more places than there are steps.
 */
export function axisLabels(starts: readonly string[], step: Step, places = starts.length): string[] {
  for (const { isRound, label } of RULES) {
    const labels = starts.map((start) => (isRound(start, step) ? label(start, step) : ""));
    const shown = labels.filter(Boolean).length;
    if (shown > 0 && shown * places <= MOST * starts.length) return labels;
  }
  return starts.map((start, index) => (index === 0 ? ofStep(start, step) : ""));
}
