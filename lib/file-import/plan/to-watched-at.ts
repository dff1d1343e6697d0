import type { WatchedAt } from "@/lib/outbox/intents/intent-fields";

const YEAR_2000 = "2000-01-01T00:00:00Z";

/** A date as the outbox takes it: what nobody knows, what Simkl keeps no date of, and what has not come yet was long ago. */
export function toWatchedAt(at: string | null, now: Date): WatchedAt {
  return at !== null && at >= YEAR_2000 && new Date(at) <= now ? at : "long-ago";
}
