import "server-only";
import { cachedByRevision, MINUTE_MS } from "@/lib/database/cached-by-revision";
import type { BreakdownQuestion } from "@/lib/stats/breakdown/breakdown";
import { titlesWatched, type WatchedTitle } from "@/lib/stats/breakdown/titles-watched";
import type { Question } from "../question";

const TITLES = 5;

/** The titles of all kinds that took most time, most time first. */
export function topTitlesOf({ user, address, range }: Question): Promise<WatchedTitle[]> {
  const { kind, watch } = address;
  const asked = { kind, watch, timeZone: user.timeZone, range: address.range.of === "all" ? null : range };
  return cachedTitles(user, asked);
}

/** The catalogue learns the length of a title without raising the revision. */
const cachedTitles = cachedByRevision("stats-top-titles", 5 * MINUTE_MS, async (userId, question: BreakdownQuestion) =>
  (await titlesWatched(userId, question, TITLES)).slice(0, TITLES),
);
