import { countDays } from "@/lib/stats/shared/count-days";
import type { Total } from "@/lib/stats/shared/range-totals";
import { measureSpread } from "@/lib/stats/taste/measure-spread";
import type { TasteStats } from "@/lib/stats/taste/taste-stats";
import type { TimeStats } from "@/lib/stats/time/time-stats";

interface Amounts {
  minutes: number;
  episodes: number;
  films: number;
}

/** One of two compared ranges. */
export interface Side {
  /** Days up to today. */
  days: number;
  /** With undated viewings. */
  total: Amounts;
  /** Dated viewings per day; null without days. */
  perDay: Amounts | null;
  undated: number;
  activeDays: number;
  /** The days among which `activeDays` are counted. */
  drawnDays: number;
  streak: number;
  biggestDay: Amounts | null;
  /** Most episodes of one title in one viewing session. */
  binge: number;
  /** The mean of the ratings given in the range, and their number. */
  rating: number | null;
  rated: number;
  /** Per cent of viewings with an exact date; null without viewings. */
  trusted: number | null;
}

export function buildSide(
  { totals, activeDays, drawn, streaks, biggest, binge }: TimeStats,
  { ratings }: Pick<TasteStats, "ratings">,
  days: number,
): Side {
  const dated = sumAmounts(totals.filter(({ dateQuality }) => dateQuality !== "unknown"));
  const total = sumAmounts(totals);
  const exact = sumAmounts(totals.filter(({ dateQuality }) => dateQuality === "exact"));
  const { mean, titles } = measureSpread(ratings);
  return {
    days,
    total,
    perDay:
      days === 0 ? null : { minutes: dated.minutes / days, episodes: dated.episodes / days, films: dated.films / days },
    undated: countViewings(total) - countViewings(dated),
    activeDays,
    drawnDays: countDays(drawn),
    streak: streaks.longest?.days ?? 0,
    biggestDay: biggest,
    binge: binge?.episodes ?? 0,
    rating: mean,
    rated: titles,
    trusted: countViewings(total) === 0 ? null : (countViewings(exact) / countViewings(total)) * 100,
  };
}

function sumAmounts(totals: readonly Total[]): Amounts {
  const sum = (of: keyof Amounts) => totals.reduce((all, total) => all + total[of], 0);
  return { minutes: sum("minutes"), episodes: sum("episodes"), films: sum("films") };
}

function countViewings({ episodes, films }: Amounts): number {
  return episodes + films;
}
