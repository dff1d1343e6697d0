import { type RangeChoice, resolveRange } from "@/app/(signed-in)/stats/_lib/range";
import { resolveStatsQuery, type StatsQuery } from "@/app/(signed-in)/stats/_lib/stats-query";
import { getTasteStats } from "@/app/(signed-in)/stats/_lib/taste/get-taste-stats";
import { getTimeStats } from "@/app/(signed-in)/stats/_lib/time/get-time-stats";
import type { CompareParams } from "@/app/(signed-in)/stats/compare/search-params";
import { parseStatsParams } from "@/app/(signed-in)/stats/search-params";
import type { CurrentUser } from "@/lib/auth/sessions/current-user";
import { resolveCommonStep } from "@/lib/stats/compare/common-step";
import { buildSide, type Side } from "@/lib/stats/compare/side";
import { countDaysSoFar } from "@/lib/stats/shared/count-days";
import type { Step } from "@/lib/stats/shared/steps";
import type { Slice } from "@/lib/stats/taste/breakdown";
import type { WatchedTitle } from "@/lib/stats/taste/titles-watched";
import type { TimeStats } from "@/lib/stats/time/time-stats";
import { formatRange } from "./format-range";
import { listTopTitles } from "./list-top-titles";
import { getPreviousRange } from "./previous-range";

/** One of two ranges, with all that is shown of it. */
export interface Compared {
  name: string;
  query: StatsQuery;
  side: Side;
  time: TimeStats;
  genres: Slice[];
  /** Those that took most time. */
  titles: WatchedTitle[];
}

export interface Comparison {
  params: CompareParams;
  /** In which both are drawn. */
  step: Step;
  a: Compared;
  b: Compared;
}

/** Both ranges of an address, each with the figures that the statistics show of it. */
export async function getComparison(user: CurrentUser, params: CompareParams, now: Date): Promise<Comparison> {
  const { a, b, ...narrowing } = params;
  const base = await resolveStatsQuery(user, { ...parseStatsParams({}), ...narrowing }, now);
  const createQuery = (choice: RangeChoice): StatsQuery => ({
    ...base,
    params: { ...base.params, range: choice },
    range: resolveRange(choice, base.filteredSpan, base.today),
  });
  const first = createQuery(a ?? { of: "year", written: base.today.slice(0, 4) });
  const second = createQuery(b ?? getPreviousRange(first.params.range, base.today));
  const step = resolveCommonStep(first.range, second.range, narrowing.step);
  const [ofFirst, ofSecond] = await Promise.all([getCompared(first, step), getCompared(second, step)]);
  return { params, step, a: ofFirst, b: ofSecond };
}

async function getCompared(plain: StatsQuery, commonStep: Step): Promise<Compared> {
  const query = { ...plain, commonStep };
  const { params, range, today } = query;
  const [time, taste, titles] = await Promise.all([getTimeStats(query), getTasteStats(query), listTopTitles(query)]);
  return {
    name: formatRange(params.range, range, today),
    query,
    side: buildSide(time, taste, countDaysSoFar(range, today)),
    time,
    genres: taste.slices,
    titles,
  };
}
