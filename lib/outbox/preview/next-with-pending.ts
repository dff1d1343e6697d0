import { getPool } from "@/lib/database/connection";
import type { ListStatus } from "@/lib/database/generated/enums";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import { episodeKey } from "@/lib/outbox/intents/title-state";
import { listUnmergedWrites } from "@/lib/outbox/store/unmerged-writes";
import { readTitlesWithPending } from "./read-titles";

/** Progress in a title once the outbox is empty. */
export interface PendingProgress {
  /** Null when it leaves the library. */
  status: ListStatus | null;
  watchedEpisodes: number;
  /** Keys made by `episodeKey`. */
  watched: ReadonlySet<string>;
  /** The next aired regular episode; null when none is left, undefined while the catalogue has no episodes. */
  next: { season: number; number: number } | null | undefined;
}

/** The titles that pending writes change, by Simkl id. */
export async function listNextWithPending(userId: number): Promise<Map<number, PendingProgress>> {
  const writes = await listUnmergedWrites(getPool(), userId);
  const simklIds = [...new Set(writes.map(({ simklId }) => simklId))];
  if (simklIds.length === 0) return new Map();
  const titles = await readTitlesWithPending(getPool(), userId, simklIds);
  return new Map([...titles].map(([simklId, title]) => [simklId, toPendingProgress(title)]));
}

function toPendingProgress({ state, episodes }: TitleFacts): PendingProgress {
  const { status, watchedEpisodes } = state;
  const next = episodes.length === 0 ? undefined : findNextEpisode(episodes, state.watched);
  return { status, watchedEpisodes, watched: new Set(Object.keys(state.watched)), next };
}

/** The first after the last watched one, as Simkl defines it (docs/simkl-api.md#all-items). */
function findNextEpisode(episodes: TitleFacts["episodes"], watched: Record<string, unknown>): PendingProgress["next"] {
  const regular = episodes.filter(({ season }) => season > 0);
  const last = regular.findLastIndex(({ season, number }) => episodeKey(season, number) in watched);
  const next = regular.slice(last + 1).find(({ hasAired }) => hasAired);
  return next ? { season: next.season, number: next.number } : null;
}
