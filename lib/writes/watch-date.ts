import type { WatchedAt } from "./intent-parts";
import { refuse } from "./write-refused";

/** Simkl's "I don't remember" (docs/simkl-api.md#adding-to-the-history). */
export const LONG_AGO = "1970-01-01T00:00:01Z";
const YEAR_2000 = Date.UTC(2000, 0, 1);

/**
 * The instant to send, in whole seconds.
 * @throws WriteRefused for a date to come, and for one before 2000, all of which Simkl takes for "don't remember".
 */
export function watchDate(watchedAt: WatchedAt, now: Date): string {
  if (watchedAt === "long-ago") return LONG_AGO;
  if (watchedAt === "now") return instantOf(now);
  const at = new Date(watchedAt);
  if (instantOf(at) === LONG_AGO) return LONG_AGO;
  if (at > now) refuse("That date has not come yet. Please choose one that has.");
  if (at.getTime() < YEAR_2000)
    refuse("Simkl keeps no dates before the year 2000. Please choose “long ago” for something that old.");
  return instantOf(at);
}

/** As Simkl writes instants: UTC, whole seconds. */
export function instantOf(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
