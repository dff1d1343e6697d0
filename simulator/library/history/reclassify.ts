import { stampBucket, stampEntry } from "@/simulator/library/stamps";
import type { Account, Episode, Kind, Title, World } from "@/simulator/model";

/**
 * Every library that has the title lists it under the new key (docs/simkl-api.md#sync-algorithm). Returns false for a
 * movie as a serial, and for anime with a second season.
 */
export function reclassify(world: World, accounts: Iterable<Account>, simkl: number, kind: Kind, now: string): boolean {
  const title = world.titles.get(simkl);
  if (!title || title.kind === kind || !canBeKind(title, kind)) return false;

  const moved: Title = {
    ...title,
    kind,
    animeType: kind === "anime" ? (title.episodes.length === 0 ? "movie" : "tv") : null,
    episodes: title.episodes.map((episode) => ({ ...episode, tvdb: kind === "anime" ? toCoordinates(episode) : null })),
  };
  world.titles.set(simkl, moved);
  for (const account of accounts) {
    const item = account.items.get(simkl);
    if (!item) continue;
    stampBucket(account, title.kind, item.status, now);
    stampEntry(account, moved, item, now);
  }
  return true;
}

function canBeKind({ episodes }: Title, kind: Kind): boolean {
  if (episodes.length === 0) return kind !== "tv";
  return kind === "tv" || (kind === "anime" && episodes.every(({ season }) => season <= 1));
}

function toCoordinates({ season, number }: Episode): Episode["tvdb"] {
  return { season, episode: number };
}
