import type { Change } from "./change";
import { changed, FILM, type TitleState } from "./title-state";
import { missing, watchAgain } from "./viewings";

/** The dates that a title's state does not have; what is not known is as of the click. */
export interface PastDates {
  ratedAt: string;
  addedAt?: string;
  lastWatchedAt?: string;
}

/**
 * The changes that give a title back what it had and lacks now, in the order in which Simkl needs them. What it has by now stays: a
 * list, a rating or a memo that it got since.
 */
export function putBack(before: TitleState, now: TitleState, dates: PastDates): Change[] {
  const viewings = watchAgain(before, missing(before, now));
  const seen = viewings.reduce<TitleState>((state, change) => changed(state, change), now);
  const { addedAt } = now.status === null ? dates : {};
  // The first of them adds the title, so it says when that was.
  const placed = [...viewings, ...listBack(before, now, seen, dates)].map((change, index) =>
    addedAt !== undefined && index === 0 ? { ...change, addedAt } : change,
  );
  return [...placed, ...memoBack(before, now), ...ratingBack(before, now, dates)];
}

function listBack(
  before: TitleState,
  now: TitleState,
  seen: TitleState,
  { lastWatchedAt }: PastDates,
): Extract<Change, { kind: "list" }>[] {
  const { status } = now.status === null ? before : now;
  // A film that was planned meanwhile, and was watched all the same, is so no longer.
  const isWatchedFilm = FILM in seen.watched && now.status === "plantowatch";
  if (status === null || status === seen.status || isWatchedFilm) return [];
  if (status !== "completed" || lastWatchedAt === undefined) return [{ kind: "list", status }];
  return [{ kind: "list", status, at: lastWatchedAt }];
}

function memoBack({ memo }: TitleState, now: TitleState): Change[] {
  return memo && now.memo === null ? [{ kind: "memo", ...memo }] : [];
}

function ratingBack({ rating }: TitleState, now: TitleState, { ratedAt }: PastDates): Change[] {
  return rating !== null && now.rating === null ? [{ kind: "rate", rating, at: ratedAt }] : [];
}
