import type { WatchedAt } from "@/lib/outbox/intents/intent-fields";

const YEAR_2000 = "2000-01-01T00:00:00Z";

/** Unknown dates, future dates and those before 2000, which Simkl does not store, become "long-ago". */
export function toWatchedAt(at: string | null, now: Date): WatchedAt {
  return at !== null && at >= YEAR_2000 && new Date(at) <= now ? at : "long-ago";
}
