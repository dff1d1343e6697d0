import { counted } from "@/components/format/counted";
import { spokenDuration } from "@/components/format/spoken-duration";
import { averagePerStep } from "@/lib/stats/range/average-per-step";
import { daySums } from "@/lib/stats/streaks/day-sums";
import type { CardOf } from "./card-of";
import { soFar, untrusted } from "./words";

/**
 * What a day, a week and a month of it had, on average; those of less than a minute say nothing. On how many days something was
 * watched is known only where every date is exact.
 */
export const averagesCard: CardOf = (figures) => {
  const { minutes, days, range, activity } = figures;
  const perWeek = averagePerStep(minutes, days, "week");
  if (days < 2 || perWeek < 1) return null;
  const active = untrusted(figures) === 0 ? daySums(activity).length : 0;
  const rows = [
    { id: "day", label: "A day", of: averagePerStep(minutes, days, "day") },
    { id: "week", label: "A week", of: perWeek },
    ...(range.of === "year" ? [{ id: "month", label: "A month", of: averagePerStep(minutes, days, "month") }] : []),
    { id: "active", label: "A day with something watched", of: active > 0 ? minutes / active : 0 },
  ];
  return {
    id: "averages",
    title: "On average",
    figure: `${spokenDuration(perWeek)} a week`,
    sentence: `Over the ${counted(days, "day")} of ${soFar(figures)}, those without anything included.`,
    rows: rows
      .filter(({ of }) => of >= 1)
      .map(({ of, ...row }) => ({ ...row, value: spokenDuration(of), share: null, kind: null, poster: null })),
  };
};
