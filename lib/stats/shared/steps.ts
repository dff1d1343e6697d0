import { addDays, countDaysBetween } from "@/lib/domain/calendar-day";
import { countDays } from "./count-days";
import type { DayRange } from "./stats-filter";

export const STEPS = ["day", "week", "month", "year"] as const;
export type Step = (typeof STEPS)[number];

/** More bars cannot be told apart. */
const MOST_BARS = 400;
/** Up to this number of steps is the clearest. */
const CLEAR = { day: 62, week: 60, month: 130 } as const;
/** Days below which a range is shorter than the step. */
const SHORTEST = { day: 1, week: 7, month: 28, year: 365 } as const;
/** Weeks begin on Monday. */
export function getStepStart(day: string, step: Step): string {
  switch (step) {
    case "day":
      return day;
    case "week":
      return addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
    case "month":
      return `${day.slice(0, 7)}-01`;
    case "year":
      return `${day.slice(0, 4)}-01-01`;
  }
}

export function listSteps({ firstDay, lastDay }: DayRange, step: Step): string[] {
  const starts: string[] = [];
  for (let at = getStepStart(firstDay, step); at <= lastDay; at = getNextStart(at, step)) starts.push(at);
  return starts;
}

export function getStepEnd(start: string, step: Step): string {
  return addDays(getNextStart(start, step), -1);
}

export function listPossibleSteps(range: DayRange): Step[] {
  return STEPS.filter((step) => isFineEnough(range, step) && hasSeveral(range, step));
}

export function isFineEnough(range: DayRange, step: Step): boolean {
  return countSteps(range, step) <= MOST_BARS;
}

/** Days are never too long. */
export function hasSeveral(range: DayRange, step: Step): boolean {
  return step === "day" || (countSteps(range, step) > 1 && countDays(range) >= SHORTEST[step]);
}

/** The requested step if possible, else the clearest. */
export function resolveStep(range: DayRange, requested: Step | null): Step {
  if (requested && listPossibleSteps(range).includes(requested)) return requested;
  return (["day", "week", "month"] as const).find((step) => countSteps(range, step) <= CLEAR[step]) ?? "year";
}

function getNextStart(start: string, step: Step): string {
  if (step === "day" || step === "week") return addDays(start, step === "day" ? 1 : 7);
  const [year = 0, month = 1] = start.split("-").map(Number);
  const next = step === "month" ? Date.UTC(year, month) : Date.UTC(year + 1, 0);
  return new Date(next).toISOString().slice(0, 10);
}

function countSteps({ firstDay, lastDay }: DayRange, step: Step): number {
  const [first, last] = [getStepStart(firstDay, step), getStepStart(lastDay, step)];
  const days = countDaysBetween(first, last);
  if (step === "day" || step === "week") return days / (step === "day" ? 1 : 7) + 1;
  const [years = 0, months = 0] = [0, 1].map((part) => Number(last.split("-")[part]) - Number(first.split("-")[part]));
  return step === "month" ? years * 12 + months + 1 : years + 1;
}
