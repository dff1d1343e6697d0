import type { StatsParams } from "@/app/(signed-in)/stats/search-params";
import type { CurrentUser } from "@/lib/auth/sessions/current-user";
import { toLocalDay } from "@/lib/domain/local-day";
import type { DayRange } from "@/lib/stats/shared/stats-filter";
import type { Step } from "@/lib/stats/shared/steps";
import { findWatchedSpan } from "@/lib/stats/shared/watched-span";
import { resolveRange } from "./range";

/** What a panel or a file of the statistics is about: the same for all of a page. */
export interface StatsQuery {
  user: CurrentUser;
  now: Date;
  today: string;
  params: StatsParams;
  /** The first and last day with dated viewings; null without any. */
  span: DayRange | null;
  /** The same for the kind and the viewings of the query. */
  filteredSpan: DayRange | null;
  range: DayRange;
  /** In which it is drawn beside another; otherwise its address and its days say it. */
  commonStep?: Step;
}

export async function resolveStatsQuery(user: CurrentUser, params: StatsParams, now: Date): Promise<StatsQuery> {
  const isFiltered = params.kind !== null || params.watch !== null;
  const span = await findWatchedSpan(user.id);
  const filteredSpan = span && isFiltered ? await findWatchedSpan(user.id, params) : span;
  const today = toLocalDay(now, user.timeZone);
  return {
    user,
    now,
    today,
    params,
    span,
    filteredSpan,
    range: resolveRange(params.range, filteredSpan, today),
  };
}
