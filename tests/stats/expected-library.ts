import { TYPICAL_RUNTIME } from "@/lib/database/usual-minutes";
import { countEpisodes } from "@/simulator/library/episodes";
import type { Account, Kind, World } from "@/simulator/model";
import { toLines } from "./expected-time";

interface Library {
  account: Account;
  world: World;
  kind: Kind | null;
}

/** Titles, what is left of them and for how long, by list and kind, a line each. */
export function computeBacklog(library: Library, now: number): string[] {
  return toLines(
    listTitles(library).flatMap(({ title, item }) => {
      if (!["watching", "plantowatch", "hold"].includes(item.status)) return [];
      const { watched, total, notAired } = countEpisodes(title, item, now);
      const isMovie = title.kind === "movie" || (title.animeType === "movie" && total === 0);
      const left = isMovie ? Number(item.lastWatchedAt === null) : Math.max(0, total - notAired - watched);
      const minutes = left * (title.runtime || TYPICAL_RUNTIME[title.kind]);
      const name = `${item.status} ${title.kind}`;
      return left > 0 ? [{ name, figures: [1, left, minutes, title.runtime ? 0 : minutes] }] : [];
    }),
  );
}

/** How many shows were dropped after how many episodes, a line each. */
export function computeDropOffs(library: Library, now: number): string[] {
  return toLines(
    listTitles(library)
      .filter(({ title, item }) => item.status === "dropped" && title.kind !== "movie" && title.animeType !== "movie")
      .map(({ title, item }) => ({ name: String(countEpisodes(title, item, now).watched), figures: [1] })),
  );
}

/** How often each title was watched again, and how many episodes of it, a line each. */
export function computeRewatches(library: Library): string[] {
  return toLines(
    listTitles(library).flatMap(({ item }) =>
      item.rewatches.map(({ episodes }) => ({ name: String(item.simkl), figures: [1, episodes.size] })),
    ),
  );
}

function listTitles({ account, world, kind }: Library) {
  return [...account.items.values()].flatMap((item) => {
    const title = world.titles.get(item.simkl);
    return title && (kind ?? title.kind) === title.kind ? [{ title, item }] : [];
  });
}
