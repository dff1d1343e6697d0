import "server-only";
import { cachedByRevision, MINUTE_MS } from "@/lib/database/cached-by-revision";
import { type TimeFigures, type TimeQuestion, timeFigures } from "@/lib/stats/time-figures";
import type { Question } from "../question";

/** What the figures of time are. */
export function timeOf({ user, address, range, today, commonStep }: Question): Promise<TimeFigures> {
  const { kind, watch, dates, unit, step, calendar } = address;
  const isAll = address.range.of === "all";
  const filter = { kind, watch, dates };
  const question = { timeZone: user.timeZone, range, isAll, filter, unit, step, commonStep, calendar, today };
  return cachedTime(user, question);
}

/** The catalogue learns when an episode aired, and the length of a title, without raising the revision. */
const cachedTime = cachedByRevision("stats-time", 5 * MINUTE_MS, (userId, question: TimeQuestion) =>
  timeFigures(userId, question),
);
