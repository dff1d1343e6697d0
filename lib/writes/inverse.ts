import type { Change, ChangedSeason } from "./change";
import { episodeKey, FILM, type TitleState } from "./title-state";
import { LONG_AGO } from "./watch-date";

/**
 * The changes that lead from the title as it is now back to what one change found, in order. What was changed since stays as far as
 * it can: a rating or memo given later keeps the title in the library. Ratings are given anew, at `at`.
 */
export function inverse(change: Change, before: TitleState, now: TitleState, at: string): Change[] {
  switch (change.kind) {
    case "watch":
    case "list":
      return [...marksBack(change, before, now), ...placeBack(before, now)];
    case "unwatch":
      return [...watchAgain(before, missing(before, now)), ...placeBack(before, now)];
    case "rate":
      if (before.rating !== null) return [{ kind: "rate", rating: before.rating, at }];
      return before.status === null && now.memo === null ? [{ kind: "remove" }] : [{ kind: "unrate" }];
    case "unrate":
      return ratingBack(before, at);
    case "memo":
      return [{ kind: "memo", text: before.memo?.text ?? "", isPrivate: before.memo?.isPrivate ?? false }];
    case "remove":
      return [
        ...watchAgain(before, Object.keys(before.watched)),
        ...listBack(before),
        ...memoBack(before),
        ...ratingBack(before, at),
      ];
  }
}

/** What became marked, also by moving a show to `completed`; a title that leaves again needs none of it. */
function marksBack(change: Change, before: TitleState, now: TitleState): Change[] {
  if (leaves(before, now)) return [];
  const isFilm = change.kind === "watch" && change.seasons.length === 0;
  if (isFilm) return [];
  const marked = missing(now, before);
  return marked.length === 0 ? [] : [{ kind: "unwatch", seasons: seasonsOf(marked) }];
}

/** To the list it was on. Going back to `completed` would mark episodes. */
function placeBack(before: TitleState, now: TitleState): Change[] {
  if (leaves(before, now)) return [{ kind: "remove" }];
  const status = before.status ?? "plantowatch";
  return status === now.status || status === "completed" ? [] : [{ kind: "list", status }];
}

function leaves(before: TitleState, now: TitleState): boolean {
  return before.status === null && now.rating === null && now.memo === null;
}

/** Into the library again; a film that was watched has its date by then. */
function listBack({ status, watched }: TitleState): Change[] {
  return status === null || FILM in watched ? [] : [{ kind: "list", status }];
}

function memoBack({ memo }: TitleState): Change[] {
  return memo ? [{ kind: "memo", ...memo }] : [];
}

function ratingBack({ rating }: TitleState, at: string): Change[] {
  return rating === null ? [] : [{ kind: "rate", rating, at }];
}

/** With the dates they had. */
function watchAgain({ watched }: TitleState, keys: readonly string[]): Change[] {
  if (keys.length === 0) return [];
  if (keys.includes(FILM)) return [{ kind: "watch", at: watched[FILM] ?? LONG_AGO, seasons: [] }];
  return [{ kind: "watch", at: LONG_AGO, seasons: seasonsOf(keys, watched) }];
}

function missing(from: TitleState, inOther: TitleState): string[] {
  return Object.keys(from.watched).filter((key) => !(key in inOther.watched));
}

function seasonsOf(keys: readonly string[], dates: TitleState["watched"] = {}): ChangedSeason[] {
  const seasons = new Map<number, ChangedSeason>();
  for (const key of keys) {
    const [season = 0, number = 0] = key.split(":").map(Number);
    const known = seasons.get(season) ?? { number: season, isWhole: false, episodes: [] };
    known.episodes.push({ number, at: dates[episodeKey(season, number)] });
    seasons.set(season, known);
  }
  return [...seasons.values()];
}
