import type { Change } from "./change";
import { putBack } from "./put-back";
import type { TitleState } from "./title-state";
import { missing, seasonsOf, watchAgain } from "./viewings";

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
      return before.rating === null ? [] : [{ kind: "rate", rating: before.rating, at }];
    case "memo":
      return [{ kind: "memo", text: before.memo?.text ?? "", isPrivate: before.memo?.isPrivate ?? false }];
    case "remove":
      return putBack(before, now, { ratedAt: at });
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
