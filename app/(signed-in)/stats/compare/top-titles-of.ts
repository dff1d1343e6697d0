import "server-only";
import { cacheLife } from "next/cache";
import type { BreakdownQuestion } from "@/lib/stats/breakdown/breakdown";
import { titlesWatched, type WatchedTitle } from "@/lib/stats/breakdown/titles-watched";
import type { Question } from "../question";

const TITLES = 5;

/** The titles of all kinds that took most time, most time first. */
export function topTitlesOf({ user, address, range }: Question): Promise<WatchedTitle[]> {
  const { kind, watch } = address;
  const asked = { kind, watch, timeZone: user.timeZone, range: address.range.of === "all" ? null : range };
  return keptTitles(user.id, asked, user.libraryRevision);
}

/** Not kept for long: the catalogue learns the length of a title without raising the revision. */
async function keptTitles(userId: number, question: BreakdownQuestion, _revision: number): Promise<WatchedTitle[]> {
  "use cache";
  cacheLife("minutes");
  return (await titlesWatched(userId, question, TITLES)).slice(0, TITLES);
}
