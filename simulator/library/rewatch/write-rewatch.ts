import { isMovie, type Watch } from "@/simulator/library/history/watch";
import { stampRewatch } from "@/simulator/library/stamps";
import type { Account, Call, Item, RewatchSession, RewatchState, Title } from "@/simulator/model";
import { rewatchEpisodes } from "./rewatch-episodes";
import { rewatchMovie } from "./rewatch-movie";

export interface RewatchRequest {
  /** The session to write to; null for the active one, or else a new one. */
  id: number | null;
  /** What the session is to become. */
  state: RewatchState | null;
  /** Pinpoints a finished session to resume without its id. */
  lastWatchedAt: string | null;
  /** The episodes seen again; empty to open a session, or to change only its state. */
  watches: Watch[];
  /** When a film was seen again. */
  at: string;
}

export interface RewatchOutcome {
  /** `too_soon` when it is within 48 hours of the last time, `not_eligible` when there is nothing to watch again. */
  verdict: "saved" | "too_soon" | "not_eligible";
  /** The session that was written to, if any: a viewing too soon may still have moved its date. */
  session: RewatchSession | null;
  isNew: boolean;
  /** Viewings added: episodes, or one for a film. */
  added: number;
}

export interface RewatchContext {
  now: string;
  nextId: () => number;
  activity?: Call["rewatchActivity"];
}

/**
 * Writes to a rewatch session by Simkl's rules: which session, the 48-hour gap, conflict splits, states
 * (docs/simkl-api.md#rewatches).
 */
export function writeRewatch(
  account: Account,
  title: Title,
  item: Item,
  request: RewatchRequest,
  context: RewatchContext,
): RewatchOutcome {
  if (!isRewatchable(item)) return { verdict: "not_eligible", session: null, isNew: false, added: 0 };
  const before = new Map(item.rewatches.map((session) => [session.id, serializeSession(session)]));
  const outcome = isMovie(title)
    ? rewatchMovie(item, request, context)
    : rewatchEpisodes(title, item, request, context);
  if (outcome.session) stampRewatch(account, title, item, context.now, context.activity);
  for (const session of item.rewatches)
    if (serializeSession(session) !== before.get(session.id)) session.changedAt = context.now;
  return outcome;
}

/** Equal when nothing that is told of the session has changed. */
function serializeSession({ state, lastWatchedAt, episodes }: RewatchSession): string {
  return JSON.stringify([state, lastWatchedAt, ...episodes]);
}

export function isRewatchable({ status, lastWatchedAt, watched, undatedCount }: Item): boolean {
  return status !== "plantowatch" && (lastWatchedAt !== null || watched.size > 0 || undatedCount > 0);
}
