import type { Entry } from "@/lib/file-import/entry";
import type { PlainIntent } from "@/lib/outbox/intents/intent";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import { episodeKey } from "@/lib/outbox/intents/title-state";
import type { Note } from "./note";
import { toWatchedAt } from "./to-watched-at";

type WatchEpisodes = Extract<PlainIntent, { kind: "watch-episodes" }>;

/** The limit of one write. */
const BATCH_SIZE = 2000;

/** Unwatched episodes that Simkl has; notes describe the others. */
export function planEpisodes(entry: Entry, title: TitleFacts, now: Date): { intents: WatchEpisodes[]; notes: Note[] } {
  const { simklId, state, episodes: catalogue } = title;
  const missing = entry.episodes.filter(({ season, number }) => !(episodeKey(season, number) in state.watched));
  if (missing.length === 0) return { intents: [], notes: [] };
  // Each may be among those that Simkl only counts.
  if (state.hasUnnamed) return { intents: [], notes: [{ code: "episodes-unnamed" }] };

  const aired = new Set(
    catalogue.filter(({ hasAired }) => hasAired).map((each) => episodeKey(each.season, each.number)),
  );
  const known = missing.filter(({ season, number }) => catalogue.length === 0 || aired.has(episodeKey(season, number)));
  const episodes = known.map(({ at, ...place }) => ({ ...place, watchedAt: toWatchedAt(at, now) }));
  const added = entry.addedAt === null ? {} : { addedAt: entry.addedAt };
  const intents = Array.from({ length: Math.ceil(episodes.length / BATCH_SIZE) }, (_, index): WatchEpisodes => {
    const part = episodes.slice(index * BATCH_SIZE, (index + 1) * BATCH_SIZE);
    return { kind: "watch-episodes", simklId, watchedAt: "long-ago", ...added, episodes: part };
  });
  const unknown = missing.length - known.length;
  return {
    intents,
    notes: unknown > 0 ? [{ code: "episodes-missing", count: unknown }] : [],
  };
}
