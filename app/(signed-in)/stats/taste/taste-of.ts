import "server-only";
import { cachedByRevision, MINUTE_MS } from "@/lib/database/cached-by-revision";
import type { BreakdownQuestion } from "@/lib/stats/breakdown/breakdown";
import type { Dimension } from "@/lib/stats/breakdown/dimensions";
import { type TasteFigures, tasteFigures } from "@/lib/stats/taste-figures";
import type { Question } from "../question";

/** What somebody watches and thinks of it. */
export function tasteOf({ user, address, range }: Question): Promise<TasteFigures> {
  const { kind, watch, by } = address;
  const asked = { kind, watch, timeZone: user.timeZone, range: address.range.of === "all" ? null : range };
  return cachedTaste(user, by, asked);
}

/** The catalogue learns the traits of a title, and what others think of it, without raising the revision. */
const cachedTaste = cachedByRevision(
  "stats-taste",
  5 * MINUTE_MS,
  (userId, by: Dimension, question: BreakdownQuestion) => tasteFigures(userId, by, question),
);
