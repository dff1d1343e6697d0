import { USUAL_MINUTES } from "@/lib/database/usual-minutes";
import { episodeCounts } from "@/simulator/library/episodes";
import type { Account, Kind, World } from "@/simulator/model";
import { linesOf } from "./expected-time";

interface Library {
  account: Account;
  world: World;
  kind: Kind | null;
}

/** Titles, what is left of them and for how long, by list and kind, a line each. */
export function expectedBacklog(library: Library, now: number): string[] {
  return linesOf(
    titlesOf(library).flatMap(({ title, item }) => {
      if (!["watching", "plantowatch", "hold"].includes(item.status)) return [];
      const { watched, total, notAired } = episodeCounts(title, item, now);
      const isFilm = title.kind === "movie" || (title.animeType === "movie" && total === 0);
      const left = isFilm ? Number(item.lastWatchedAt === null) : Math.max(0, total - notAired - watched);
      const minutes = left * (title.runtime || USUAL_MINUTES[title.kind]);
      const name = `${item.status} ${title.kind}`;
      return left > 0 ? [{ name, figures: [1, left, minutes, title.runtime ? 0 : minutes] }] : [];
    }),
  );
}

/** How many shows were dropped after how many episodes, a line each. */
export function expectedDrops(library: Library, now: number): string[] {
  return linesOf(
    titlesOf(library)
      .filter(({ title, item }) => item.status === "dropped" && title.kind !== "movie" && title.animeType !== "movie")
      .map(({ title, item }) => ({ name: String(episodeCounts(title, item, now).watched), figures: [1] })),
  );
}

/** How often each title was watched again, and how many episodes of it, a line each. */
export function expectedRewatches(library: Library): string[] {
  return linesOf(
    titlesOf(library).flatMap(({ item }) =>
      item.rewatches.map(({ episodes }) => ({ name: String(item.simkl), figures: [1, episodes.size] })),
    ),
  );
}

function titlesOf({ account, world, kind }: Library) {
  return [...account.items.values()].flatMap((item) => {
    const title = world.titles.get(item.simkl);
    return title && (kind ?? title.kind) === title.kind ? [{ title, item }] : [];
  });
}
