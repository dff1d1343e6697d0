import type { DaySum } from "@/lib/stats/shared/day-sums";

export interface Milestone {
  of: "episodes" | "films" | "hours";
  /** Such as 100. */
  mark: number;
  day: string;
  /** Viewing of the day, or minute of the day for hours, from 1. */
  nth: number;
}

const MARKS = {
  episodes: [100, 500, 1000, 2500, 5000, 10_000, 25_000, 50_000, 100_000, 250_000],
  films: [10, 50, 100, 250, 500, 1000, 2500, 5000, 10_000],
  hours: [100, 500, 1000, 2500, 5000, 10_000, 25_000, 50_000],
} as const;

/** `before`: totals before the first day. */
export function listMilestones(days: readonly DaySum[], before: Omit<DaySum, "day">): Milestone[] {
  const reached: Milestone[] = [];
  let { episodes, films, minutes } = before;
  for (const day of days) {
    reached.push(
      ...listCrossed("episodes", day.day, episodes, day.episodes),
      ...listCrossed("films", day.day, films, day.films),
      ...listCrossed("hours", day.day, minutes, day.minutes),
    );
    episodes += day.episodes;
    films += day.films;
    minutes += day.minutes;
  }
  return reached;
}

function listCrossed(of: Milestone["of"], day: string, before: number, added: number): Milestone[] {
  const scale = of === "hours" ? 60 : 1;
  return MARKS[of]
    .filter((mark) => mark * scale > before && mark * scale <= before + added)
    .map((mark) => ({ of, mark, day, nth: mark * scale - before }));
}
