import type { RewatchChange } from "../change";
import { refuseUnaired } from "../choose-episodes";
import { isFilm, type TitleFacts } from "../title-facts";
import { seasonsOf } from "../viewings";
import { watchDate } from "../watch-date";
import { refuse } from "../write-refused";
import type { RewatchFacts } from "./rewatch-facts";
import type { RewatchIntent } from "./rewatch-intent";
import { whyNoRewatch } from "./why-no-rewatch";

/**
 * Makes a wish about rewatches definite.
 * @throws WriteRefused for what Simkl would refuse, drop without a word, put into another session or count as a first
 * viewing (docs/simkl-api.md#rewatches).
 */
export function checkRewatch(intent: RewatchIntent, title: TitleFacts, facts: RewatchFacts, now: Date): RewatchChange {
  const change = rewatchChange(intent, title, now);
  const obstacle = whyNoRewatch(change, title, facts);
  if (obstacle) refuse(obstacle);
  return change;
}

/**
 * What a wish would tell Simkl, whether it may or not.
 * @throws WriteRefused for what is no wish about such a title.
 */
export function rewatchChange(intent: RewatchIntent, title: TitleFacts, now: Date): RewatchChange {
  switch (intent.kind) {
    case "rewatch-start": {
      if (isFilm(title)) refuse("A film is watched again in one go: there is nothing to begin.");
      const at = watchDate(intent.watchedAt, now);
      const about = { kind: "rewatch", rewatchId: null, state: null, at } as const;
      if (intent.isEmpty) return { ...about, of: "session", seasons: [] };
      return { ...about, of: "episodes", seasons: seasonsOf([firstOf(title)]) };
    }
    case "rewatch-film": {
      if (!isFilm(title)) refuse("This is a show: please choose what you have seen again.");
      const at = watchDate(intent.watchedAt, now);
      return { kind: "rewatch", rewatchId: null, of: "film", seasons: [], state: null, at };
    }
    case "rewatch-episodes": {
      const { rewatchId, episodes } = intent;
      if (episodes.length === 0) refuse("Please choose an episode.");
      for (const episode of episodes) refuseUnaired(title, episode);
      const at = watchDate(intent.watchedAt, now);
      return { kind: "rewatch", rewatchId, of: "episodes", seasons: seasonsIn(episodes), state: null, at };
    }
    case "rewatch-state": {
      const { rewatchId, state } = intent;
      return { kind: "rewatch", rewatchId, of: "session", seasons: [], state, at: watchDate("now", now) };
    }
    case "unrewatch":
      return { kind: "unrewatch", rewatchId: intent.rewatchId, seasons: seasonsIn(intent.episodes ?? []) };
  }
}

/** The key of the first episode that counts. */
function firstOf({ episodes }: TitleFacts): string {
  if (episodes.length === 0) return "1:1";
  const first = episodes.find(({ season, hasAired }) => season > 0 && hasAired);
  return first ? `${first.season}:${first.number}` : refuse("Nothing of it has aired yet.");
}

function seasonsIn(episodes: readonly { season: number; number: number }[]) {
  return seasonsOf([...new Set(episodes.map(({ season, number }) => `${season}:${number}`))]);
}
