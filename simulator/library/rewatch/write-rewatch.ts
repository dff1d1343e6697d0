import { isMovie, type Watch } from "@/simulator/library/history/watch";
import { stampRewatch } from "@/simulator/library/stamps";
import type { Account, Call, Item, RewatchSession, RewatchState, Title } from "@/simulator/model";
import { rewatchEpisodes } from "./rewatch-episodes";
import { rewatchMovie } from "./rewatch-movie";

export interface RewatchRequest {
  /** Null for the active or a new session. */
  id: number | null;
  state: RewatchState | null;
  /** Identifies a finished session to resume without its id. */
  lastWatchedAt: string | null;
  /** Empty to open a session or to change only its state. */
  watches: Watch[];
  /** The date of a movie's rewatch. */
  at: string;
}

export interface RewatchOutcome {
  /** `too_soon`: within 48 hours of the last watch; `not_eligible`: never watched before. */
  result: "saved" | "too_soon" | "not_eligible";
  /** The written session; a viewing that was too soon may have moved its date. */
  session: RewatchSession | null;
  isNew: boolean;
  /** Added viewings: episodes, or one for a movie. */
  added: number;
}

export interface RewatchContext {
  now: string;
  nextId: () => number;
  activity?: Call["rewatchActivity"];
}

/** Chooses the session, applies the 48-hour rule, splits conflicts, sets the state (docs/simkl-api.md#rewatches). */
export function writeRewatch(
  account: Account,
  title: Title,
  item: Item,
  request: RewatchRequest,
  context: RewatchContext,
): RewatchOutcome {
  if (!isRewatchable(item)) return { result: "not_eligible", session: null, isNew: false, added: 0 };
  const before = new Map(item.rewatches.map((session) => [session.id, serializeSession(session)]));
  const outcome = isMovie(title)
    ? rewatchMovie(item, request, context)
    : rewatchEpisodes(title, item, request, context);
  if (outcome.session) stampRewatch(account, title, item, context.now, context.activity);
  for (const session of item.rewatches)
    if (serializeSession(session) !== before.get(session.id)) session.changedAt = context.now;
  return outcome;
}

/** Equal when no visible part of the session changed. */
function serializeSession({ state, lastWatchedAt, episodes }: RewatchSession): string {
  return JSON.stringify([state, lastWatchedAt, ...episodes]);
}

export function isRewatchable({ status, lastWatchedAt, watched, undatedCount }: Item): boolean {
  return status !== "plantowatch" && (lastWatchedAt !== null || watched.size > 0 || undatedCount > 0);
}
