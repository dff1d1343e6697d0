import { isMovie } from "@/lib/domain/is-movie";
import type { RewatchChange } from "@/lib/outbox/intents/change";
import type { RewatchIntent } from "@/lib/outbox/intents/rewatch-intent";
import { rejectUnaired } from "@/lib/outbox/intents/select-episodes";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import { resolveWatchDate } from "@/lib/outbox/intents/watch-date";
import { reject } from "@/lib/outbox/intents/write-rejected-error";
import { toChangedSeasons } from "@/lib/outbox/undo/viewings";
import { findRewatchProblem } from "./find-rewatch-problem";
import type { RewatchFacts } from "./rewatch-facts";

/**
 * @throws WriteRejectedError for what Simkl would refuse, ignore, put into another session or count as a first viewing
 * (docs/simkl-api.md#rewatches).
 */
export function resolveRewatchIntent(
  intent: RewatchIntent,
  title: TitleFacts,
  facts: RewatchFacts,
  now: Date,
): RewatchChange {
  const change = toRewatchChange(intent, title, now);
  const problem = findRewatchProblem(change, title, facts);
  if (problem) reject(problem);
  return change;
}

/**
 * The change without the checks of `findRewatchProblem`.
 * @throws WriteRejectedError for an intent that does not fit the title.
 */
export function toRewatchChange(intent: RewatchIntent, title: TitleFacts, now: Date): RewatchChange {
  switch (intent.kind) {
    case "rewatch-start": {
      if (isMovie(title)) reject({ code: "movie-rewatch-without-start" });
      const at = resolveWatchDate(intent.watchedAt, now);
      const base = { kind: "rewatch", rewatchId: null, state: null, at } as const;
      if (intent.isEmpty) return { ...base, of: "session", seasons: [] };
      return { ...base, of: "episodes", seasons: toChangedSeasons([getFirstEpisodeKey(title)]) };
    }
    case "rewatch-film": {
      if (!isMovie(title)) reject({ code: "rewatch-needs-episodes" });
      const at = resolveWatchDate(intent.watchedAt, now);
      return { kind: "rewatch", rewatchId: null, of: "film", seasons: [], state: null, at };
    }
    case "rewatch-episodes": {
      const { rewatchId, episodes } = intent;
      if (episodes.length === 0) reject({ code: "no-episode-chosen" });
      for (const episode of episodes) rejectUnaired(title, episode);
      const at = resolveWatchDate(intent.watchedAt, now);
      return { kind: "rewatch", rewatchId, of: "episodes", seasons: groupBySeason(episodes), state: null, at };
    }
    case "rewatch-state": {
      const { rewatchId, state } = intent;
      return { kind: "rewatch", rewatchId, of: "session", seasons: [], state, at: resolveWatchDate("now", now) };
    }
    case "unrewatch":
      return { kind: "unrewatch", rewatchId: intent.rewatchId, seasons: groupBySeason(intent.episodes ?? []) };
  }
}

function getFirstEpisodeKey({ episodes }: TitleFacts): string {
  if (episodes.length === 0) return "1:1";
  const first = episodes.find(({ season, hasAired }) => season > 0 && hasAired);
  return first ? `${first.season}:${first.number}` : reject({ code: "nothing-aired" });
}

function groupBySeason(episodes: readonly { season: number; number: number }[]) {
  return toChangedSeasons([...new Set(episodes.map(({ season, number }) => `${season}:${number}`))]);
}
