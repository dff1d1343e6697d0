import type { CurrentUser } from "@/lib/accounts/guards";
import type { Slice } from "@/lib/stats/breakdown/breakdown";
import type { WatchedTitle } from "@/lib/stats/breakdown/titles-watched";
import { resolveCommonStep } from "@/lib/stats/compare/common-step";
import { type Side, buildSide } from "@/lib/stats/compare/side";
import { countDaysSoFar } from "@/lib/stats/range/days-so-far";
import type { Step } from "@/lib/stats/range/steps";
import type { TimeStats } from "@/lib/stats/time-figures";
import { type StatsQuery, resolveStatsQuery } from "../question";
import { resolveRange, type RangeChoice } from "../range-choice";
import { parseStatsParams } from "../stats-address";
import { getTasteStats } from "../taste/taste-of";
import { getTimeStats } from "../time/time-of";
import type { CompareParams } from "./compare-address";
import { getPreviousRange } from "./range-before";
import { formatRange } from "./range-name";
import { listTopTitles } from "./top-titles-of";

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
  return { params: params, step, a: ofFirst, b: ofSecond };
}

async function getCompared(plain: StatsQuery, commonStep: Step): Promise<Compared> {
  const query = { ...plain, commonStep };
  const { params: params, range, today } = query;
  const [time, taste, titles] = await Promise.all([getTimeStats(query), getTasteStats(query), listTopTitles(query)]);
  return {
    name: formatRange(params.range, range, today),
    query: query,
    side: buildSide(time, taste, countDaysSoFar(range, today)),
    time,
    genres: taste.slices,
    titles,
  };
}
