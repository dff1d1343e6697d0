import { formatShortMonth, getWeekday } from "@/components/charts/calendar";
import type { Step } from "@/lib/stats/shared/steps";

/** More would not fit below a picture. */
const MAX_LABELS = 6;

interface Rule {
  isRound: (start: string, step: Step) => boolean;
  label: (start: string, step: Step) => string;
}

const getMonth = (start: string) => Number(start.slice(5, 7));
const getYear = (start: string) => start.slice(0, 4);
/** A week belongs to a month if it contains the first days of the month. */
const isMonthStart = (start: string, step: Step) => Number(start.slice(8)) <= (step === "week" ? 7 : 1);

const formatDay = (start: string) => `${Number(start.slice(8))} ${formatShortMonth(start)}`;
const formatMonth = (start: string) => `${formatShortMonth(start)} ${getYear(start)}`;
const formatStep = (start: string, step: Step) =>
  step === "year" ? getYear(start) : step === "month" ? formatMonth(start) : formatDay(start);

const labelEveryMonths = (count: number): Rule => ({
  isRound: (start, step) => isMonthStart(start, step) && (getMonth(start) - 1) % count === 0,
  label: (start, step) => (step === "year" ? getYear(start) : formatMonth(start)),
});
const labelEveryYears = (count: number): Rule => ({
  isRound: (start, step) => labelEveryMonths(12).isRound(start, step) && Number(getYear(start)) % count === 0,
  label: labelEveryMonths(12).label,
});

/** Which steps may be labelled, from all of them to those of the roundest years. */
const RULES: readonly Rule[] = [
  { isRound: () => true, label: formatStep },
  { isRound: (start, step) => step === "day" && getWeekday(start) === 0, label: formatStep },
  { isRound: (start, step) => step === "day" && ["01", "15"].includes(start.slice(8)), label: formatStep },
  { ...labelEveryMonths(1), label: formatStep },
  labelEveryMonths(3),
  labelEveryMonths(6),
  ...[1, 2, 5, 10, 20, 50].map(labelEveryYears),
];

/** The label of each step: evenly spaced round dates, empty for the others. The chart may be wider than its steps. */
export function createAxisLabels(starts: readonly string[], step: Step, places = starts.length): string[] {
  for (const { isRound, label } of RULES) {
    const labels = starts.map((start) => (isRound(start, step) ? label(start, step) : ""));
    const shown = labels.filter(Boolean).length;
    if (shown > 0 && shown * places <= MAX_LABELS * starts.length) return labels;
  }
  return starts.map((start, index) => (index === 0 ? formatStep(start, step) : ""));
}
