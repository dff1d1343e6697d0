import { byInstant, byInteger, type CursorOf, createKeyset } from "@/lib/database/keyset";
import { sql } from "@/lib/database/sql";

/** The order of the history: newest first, and what has one date in the order of the index. */
export const HISTORY_KEYSET = createKeyset({
  watchedAt: byInstant(sql`w."watchedAt"`, "desc"),
  simklId: byInteger(sql`w."simklId"`, "desc"),
  season: byInteger(sql`w."season"`, "desc"),
  number: byInteger(sql`w."number"`, "desc"),
  rewatchId: byInteger(sql`w."rewatchId"`, "desc"),
});

/** A position in the history. */
export type HistoryKey = CursorOf<typeof HISTORY_KEYSET>;

/** Before every viewing: years have four digits. */
export const NEWEST: HistoryKey = createKeyBefore(new Date("9999-12-31T00:00:00Z"));

/** The position before all viewings that are older than the instant. */
export function createKeyBefore(instant: Date): HistoryKey {
  return { watchedAt: instant, simklId: 0, season: 0, number: 0, rewatchId: 0 };
}
