import type { WatchedAt } from "./intent-fields";
import { reject } from "./write-rejected-error";

/** Simkl's "I don't remember" (docs/simkl-api.md#adding-to-the-history). */
export const LONG_AGO = "1970-01-01T00:00:01Z";
const YEAR_2000 = Date.UTC(2000, 0, 1);

/** @throws WriteRejectedError for a future date, and for one before 2000, which Simkl reads as "I don't remember". */
export function resolveWatchDate(watchedAt: WatchedAt, now: Date): string {
  if (watchedAt === "long-ago") return LONG_AGO;
  if (watchedAt === "now") return toSimklInstant(now);
  const at = new Date(watchedAt);
  if (toSimklInstant(at) === LONG_AGO) return LONG_AGO;
  if (at > now) reject({ code: "date-in-future" });
  if (at.getTime() < YEAR_2000) reject({ code: "date-before-2000" });
  return toSimklInstant(at);
}

/** In UTC and whole seconds. */
export function toSimklInstant(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
