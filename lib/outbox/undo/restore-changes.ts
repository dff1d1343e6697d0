import type { Change } from "@/lib/outbox/intents/change";
import { applyChange, MOVIE_KEY, type TitleState } from "@/lib/outbox/intents/title-state";
import { buildWatchChanges, listMissing } from "./viewings";

/** Dates that `TitleState` lacks. */
export interface RestoreDates {
  ratedAt: string;
  addedAt?: string;
  lastWatchedAt?: string;
}

/** Changes that restore what a title lacks now, in the order that Simkl needs. A newer list, rating or memo stays. */
export function buildRestoreChanges(before: TitleState, now: TitleState, dates: RestoreDates): Change[] {
  const viewings = buildWatchChanges(before, listMissing(before, now));
  const stateAfterViewings = viewings.reduce<TitleState>((state, change) => applyChange(state, change), now);
  const { addedAt } = now.status === null ? dates : {};
  // The first change adds the title, so it carries the date.
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
  // Restoring the viewing of a planned movie already moves it off `plantowatch`.
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
