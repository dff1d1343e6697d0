import type { CurrentUser } from "@/lib/accounts/guards";
import { localDay } from "@/lib/dates/local-day";
import type { DayRange } from "@/lib/stats/range/stats-filter";
import type { Step } from "@/lib/stats/range/steps";
import { watchedSpan } from "@/lib/stats/range/watched-span";
import { daysOfChoice } from "./range-choice";
import type { StatsAddress } from "./stats-address";

/** What a panel or a file of the statistics is about: the same for all of a page. */
export interface Question {
  user: CurrentUser;
  now: Date;
  today: string;
  address: StatsAddress;
  /** The first and the last day with something dated, at all; null when there is none. */
  span: DayRange | null;
  /** The same for the kind and the watches that are asked for. */
  askedSpan: DayRange | null;
  range: DayRange;
  /** In which it is drawn beside another; otherwise its address and its days say it. */
  commonStep?: Step;
}

export async function questionOf(user: CurrentUser, address: StatsAddress, now: Date): Promise<Question> {
  const isNarrowed = address.kind !== null || address.watch !== null;
  const span = await watchedSpan(user.id);
  const askedSpan = span && isNarrowed ? await watchedSpan(user.id, address) : span;
  const today = localDay(now, user.timeZone);
  return { user, now, today, address, span, askedSpan, range: daysOfChoice(address.range, askedSpan, today) };
}
