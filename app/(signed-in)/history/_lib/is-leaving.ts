import type { HistoryWatch } from "@/lib/library/history/history-page";
import { episodeKey, type TitleState } from "@/lib/outbox/intents/title-state";

/** Titles with their pending changes, by Simkl id. */
export type PendingTitles = ReadonlyMap<number, TitleState>;

/** Whether a pending change removes a viewing or its title. */
export function isLeaving(
  { simklId, rewatchId, season, number }: Pick<HistoryWatch, "simklId" | "rewatchId" | "season" | "number">,
  pending: PendingTitles,
): boolean {
  const state = pending.get(simklId);
  if (!state) return false;
  return rewatchId > 0 ? state.status === null : !(episodeKey(season, number) in state.watched);
}
