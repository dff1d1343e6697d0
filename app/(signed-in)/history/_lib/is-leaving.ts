import type { HistoryWatch } from "@/lib/library/history/history-page";
import { episodeKey, type TitleState } from "@/lib/outbox/intents/title-state";

/** How titles will look once the person's outbox is empty, by Simkl id. */
export type PendingTitles = ReadonlyMap<number, TitleState>;

/** Whether a viewing is being unmarked, or goes with its title. */
export function isLeaving(
  { simklId, rewatchId, season, number }: Pick<HistoryWatch, "simklId" | "rewatchId" | "season" | "number">,
  pending: PendingTitles,
): boolean {
  const state = pending.get(simklId);
  if (!state) return false;
  return rewatchId > 0 ? state.status === null : !(episodeKey(season, number) in state.watched);
}
