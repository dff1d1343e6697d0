import { type Change, isRewatchChange } from "@/lib/outbox/intents/change";
import { MOVIE_KEY, type TitleState } from "@/lib/outbox/intents/title-state";
import { LONG_AGO } from "@/lib/outbox/intents/watch-date";
import { type AppliedChange, isMarkedSince, listAppliedMarks, listGaps, wasFullyWatched } from "./applied-marks";
import { buildRestoreChanges } from "./restore-changes";
import { buildWatchChanges, toChangedSeasons } from "./viewings";

/**
 * Changes, in order, that undo one change and keep later ones; empty when nothing of it is left. A restored rating gets the
 * date `at`.
 */
export function buildInverseChanges(applied: AppliedChange, now: TitleState, at: string): Change[] {
  const { change, before } = applied;
  // The page of a rewatch has its own button, which names what is removed.
  if (isRewatchChange(change)) return [];
  if (change.kind === "remove") return buildRestoreChanges(toReachableState(applied), now, { ratedAt: at });
  if (now.status === null) return [];
  switch (change.kind) {
    case "watch":
    case "list":
      if (isMovedSince(applied, now)) return [];
      if (shouldLeaveLibrary(applied, now, null)) return [{ kind: "remove" }];
      return [...buildUnwatch(listAppliedMarks(applied, now)), ...restoreList(applied, now)];
    case "unwatch":
      return [...buildWatchChanges(before, listGaps(applied, now)), ...restoreList(applied, now)];
    case "rate":
      if (now.rating !== change.rating) return [];
      if (shouldLeaveLibrary(applied, now, change.rating)) return [{ kind: "remove" }];
      return before.rating === null ? [{ kind: "unrate" }] : restoreRating(before, at);
    case "unrate":
      return now.rating === null ? restoreRating(before, at) : [];
    case "memo":
      if (!isSameMemo(now.memo, change.text === "" ? null : change) || isSameMemo(now.memo, before.memo)) return [];
      return [{ kind: "memo", text: before.memo?.text ?? "", isPrivate: before.memo?.isPrivate ?? false }];
  }
}

/** Moving a show with gaps to `completed` would fill them, so it goes back to `watching`. */
function toReachableState(applied: AppliedChange): TitleState {
  const { before, isMovie, episodes } = applied;
  const wouldMarkMore = before.status === "completed" && !isMovie && episodes.length > 0 && !wasFullyWatched(applied);
  return wouldMarkMore ? { ...before, status: "watching" } : before;
}

/** A later list change stays. */
function isMovedSince({ change, resolvedStatus, isMovie }: AppliedChange, now: TitleState): boolean {
  if (change.kind === "list") return now.status !== (resolvedStatus ?? change.status);
  return isMovie && now.status !== "completed";
}

/** Whether the change added the title and nothing else was added to it. */
function shouldLeaveLibrary(applied: AppliedChange, now: TitleState, rating: number | null): boolean {
  return applied.before.status === null && now.rating === rating && now.memo === null && !isMarkedSince(applied, now);
}

function restoreList(applied: AppliedChange, now: TitleState): Change[] {
  const { before, change, isMovie } = applied;
  const status = before.status ?? "plantowatch";
  if (status === now.status || (change.kind !== "list" && isMarkedSince(applied, now))) return [];
  if (status !== "completed") return [{ kind: "list", status }];
  if (isMovie) return [{ kind: "watch", at: before.watched[MOVIE_KEY] ?? LONG_AGO, seasons: [] }];
  // Marking the unmarked episodes again completes the show; the list would mark all.
  return change.kind === "list" && wasFullyWatched(applied) ? [{ kind: "list", status }] : [];
}

function restoreRating({ rating }: TitleState, at: string): Change[] {
  return rating === null ? [] : [{ kind: "rate", rating, at }];
}

function isSameMemo(one: TitleState["memo"], other: TitleState["memo"]): boolean {
  return one?.text === other?.text && one?.isPrivate === other?.isPrivate;
}

function buildUnwatch(keys: readonly string[]): Change[] {
  return keys.length === 0 ? [] : [{ kind: "unwatch", seasons: toChangedSeasons(keys) }];
}
