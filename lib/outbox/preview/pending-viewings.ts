import type { TitleWatch } from "@/lib/library/title/title-watches";
import { episodeKey, type TitleState } from "@/lib/outbox/intents/title-state";
import type { PendingTitles } from "./pending-titles";

type Viewing = Pick<TitleWatch, "rewatchId" | "season" | "number">;

/** Whether a pending change removes a viewing or its title. */
export function isBeingRemoved(viewing: Viewing & { simklId: number }, pending: PendingTitles): boolean {
  const title = pending.get(viewing.simklId);
  return title !== undefined && !isKept(viewing, title.state);
}

/** The viewings of a title as they will be. */
export function applyPendingToWatches(watches: readonly TitleWatch[], state: TitleState | null): readonly TitleWatch[] {
  if (state === null) return watches;
  const kept = watches.filter((watch) => isKept(watch, state));
  const known = new Set(kept.flatMap((watch) => (watch.rewatchId > 0 ? [] : toKey(watch))));
  const added = Object.entries(state.watched).flatMap(([key, at]) => (known.has(key) ? [] : createWatch(key, at)));
  return [...added, ...kept];
}

/** Rewatches go with their title only; a change of a rewatch is shown where rewatches are listed. */
function isKept(viewing: Viewing, { status, watched }: TitleState): boolean {
  return viewing.rewatchId > 0 ? status !== null : toKey(viewing) in watched;
}

function toKey({ season, number }: Viewing): string {
  return episodeKey(season, number);
}

function createWatch(key: string, at: string | null): TitleWatch {
  const [season = 0, number = 0] = key.split(":").map(Number);
  const watchedAt = at === null ? null : new Date(at);
  const dateQuality = watchedAt && watchedAt.getUTCFullYear() >= 2000 ? "exact" : "unknown";
  return { rewatchId: 0, season, number, watchedAt, dateQuality, tvdbSeason: null, tvdbEpisode: null };
}
