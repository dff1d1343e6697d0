import { countDays } from "@/lib/stats/shared/count-days";
import type { Total } from "@/lib/stats/shared/range-totals";
import { measureSpread } from "@/lib/stats/taste/measure-spread";
import type { TasteStats } from "@/lib/stats/taste/taste-stats";
import type { TimeStats } from "@/lib/stats/time/time-stats";

export interface Amounts {
  minutes: number;
  episodes: number;
  films: number;
}

/** What stands on one side when two ranges are compared. */
export interface Side {
  /** Days of the range that have come. */
  days: number;
  /** Everything, dated or not. */
  total: Amounts;
  /** Of what has a date, over those days; null without any. */
  perDay: Amounts | null;
  /** What has no date: in the total of everything, and in no average. */
  undated: number;
  activeDays: number;
  /** The days that those are counted among. */
  drawnDays: number;
  /** Days in a row with something watched. */
  streak: number;
  biggestDay: Amounts | null;
  /** The most episodes of one title in one go. */
  binge: number;
  /** The mean of the ratings given in that time, and how many those are. */
  rating: number | null;
  rated: number;
  /** How many of a hundred viewings have a date that says when; null without any. */
  trusted: number | null;
}

/** The figures of one range, from those that the statistics show of it. */
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
