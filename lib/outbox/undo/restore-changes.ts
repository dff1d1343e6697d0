import type { Change } from "@/lib/outbox/intents/change";
import { applyChange, MOVIE_KEY, type TitleState } from "@/lib/outbox/intents/title-state";
import { buildWatchChanges, listMissing } from "./viewings";

/** The dates that a title's state does not have; what is not known is as of the click. */
export interface RestoreDates {
  ratedAt: string;
  addedAt?: string;
  lastWatchedAt?: string;
}

/**
 * The changes that give a title back what it had and lacks now, in the order in which Simkl needs them. What it has by now stays: a
 * list, a rating or a memo that it got since.
 */
export function buildRestoreChanges(before: TitleState, now: TitleState, dates: RestoreDates): Change[] {
  const viewings = buildWatchChanges(before, listMissing(before, now));
  const stateAfterViewings = viewings.reduce<TitleState>((state, change) => applyChange(state, change), now);
  const { addedAt } = now.status === null ? dates : {};
  // The first of them adds the title, so it says when that was.
  const placed = [...viewings, ...restoreList(before, now, stateAfterViewings, dates)].map((change, index) =>
    addedAt !== undefined && index === 0 ? { ...change, addedAt } : change,
  );
  return [...placed, ...restoreMemo(before, now), ...restoreRating(before, now, dates)];
}

function restoreList(
  before: TitleState,
  now: TitleState,
  stateAfterViewings: TitleState,
  { lastWatchedAt }: RestoreDates,
): Extract<Change, { kind: "list" }>[] {
  const { status } = now.status === null ? before : now;
  // A film that was planned meanwhile, and was watched all the same, is so no longer.
  const isWatchedMovie = MOVIE_KEY in stateAfterViewings.watched && now.status === "plantowatch";
  if (status === null || status === stateAfterViewings.status || isWatchedMovie) return [];
  if (status !== "completed" || lastWatchedAt === undefined) return [{ kind: "list", status }];
  return [{ kind: "list", status, at: lastWatchedAt }];
}

function restoreMemo({ memo }: TitleState, now: TitleState): Change[] {
  return memo && now.memo === null ? [{ kind: "memo", ...memo }] : [];
}

function restoreRating({ rating }: TitleState, now: TitleState, { ratedAt }: RestoreDates): Change[] {
  return rating !== null && now.rating === null ? [{ kind: "rate", rating, at: ratedAt }] : [];
}
