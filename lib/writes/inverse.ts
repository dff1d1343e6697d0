import { type Change, isRewatchChange } from "./change";
import { gapsOf, isMarkedSince, type Made, marksOf, wasSeenWhole } from "./marks-of";
import { putBack } from "./put-back";
import { FILM, type TitleState } from "./title-state";
import { seasonsOf, watchAgain } from "./viewings";
import { LONG_AGO } from "./watch-date";

/**
 * The changes that lead from the title as it is now back to what one change found, in order; none when nothing of it is left. What
 * was changed since stays as it is. Ratings are given anew, at `at`.
 */
export function inverse(made: Made, now: TitleState, at: string): Change[] {
  const { change, before } = made;
  // A rewatch is taken back in its own place, where it says what goes with it.
  if (isRewatchChange(change)) return [];
  if (change.kind === "remove") return putBack(possible(made), now, { ratedAt: at });
  if (now.status === null) return [];
  switch (change.kind) {
    case "watch":
    case "list":
      if (isMovedSince(made, now)) return [];
      if (leavesAgain(made, now, null)) return [{ kind: "remove" }];
      return [...unmarked(marksOf(made, now)), ...placeBack(made, now)];
    case "unwatch":
      return [...watchAgain(before, gapsOf(made, now)), ...placeBack(made, now)];
    case "rate":
      if (now.rating !== change.rating) return [];
      if (leavesAgain(made, now, change.rating)) return [{ kind: "remove" }];
      return before.rating === null ? [{ kind: "unrate" }] : ratingBack(before, at);
    case "unrate":
      return now.rating === null ? ratingBack(before, at) : [];
    case "memo":
      if (!isSameMemo(now.memo, change.text === "" ? null : change) || isSameMemo(now.memo, before.memo)) return [];
      return [{ kind: "memo", text: before.memo?.text ?? "", isPrivate: before.memo?.isPrivate ?? false }];
  }
}

/** Moving a show to `completed` marks everything that has aired of it: with holes it is one that is being watched. */
function possible(made: Made): TitleState {
  const { before, isFilm, episodes } = made;
  const wouldMarkMore = before.status === "completed" && !isFilm && episodes.length > 0 && !wasSeenWhole(made);
  return wouldMarkMore ? { ...before, status: "watching" } : before;
}

/** Whether the title has gone to yet another list: the person's, or Simkl's, latest word stays. */
function isMovedSince({ change, resolvedStatus, isFilm }: Made, now: TitleState): boolean {
  if (change.kind === "list") return now.status !== (resolvedStatus ?? change.status);
  return isFilm && now.status !== "completed";
}

/** Whether a title that a change brought into the library holds nothing else: then it leaves again. */
function leavesAgain(made: Made, now: TitleState, rating: number | null): boolean {
  return made.before.status === null && now.rating === rating && now.memo === null && !isMarkedSince(made, now);
}

/** To the list it was on. */
function placeBack(made: Made, now: TitleState): Change[] {
  const { before, change, isFilm } = made;
  const status = before.status ?? "plantowatch";
  if (status === now.status || (change.kind !== "list" && isMarkedSince(made, now))) return [];
  if (status !== "completed") return [{ kind: "list", status }];
  if (isFilm) return [{ kind: "watch", at: before.watched[FILM] ?? LONG_AGO, seasons: [] }];
  // Marking again what was unmarked completes a show by itself; the list marks everything.
  return change.kind === "list" && wasSeenWhole(made) ? [{ kind: "list", status }] : [];
}

function ratingBack({ rating }: TitleState, at: string): Change[] {
  return rating === null ? [] : [{ kind: "rate", rating, at }];
}

function isSameMemo(one: TitleState["memo"], other: TitleState["memo"]): boolean {
  return one?.text === other?.text && one?.isPrivate === other?.isPrivate;
}

function unmarked(keys: readonly string[]): Change[] {
  return keys.length === 0 ? [] : [{ kind: "unwatch", seasons: seasonsOf(keys) }];
}
