import type { RewatchChange } from "@/lib/outbox/intents/change";
import { MOVIE_KEY } from "@/lib/outbox/intents/title-state";
import { listEpisodeKeys, type Session } from "./session";

export interface ReportedSession {
  /** The session of the response, 0 when it named none; null before the response. */
  rewatchId: number | null;
}

/** A prediction, which the next sync corrects. */
export function applyRewatchChange(
  sessions: readonly Session[],
  change: RewatchChange,
  reported: ReportedSession,
): Session[] {
  if (reported.rewatchId === 0) return [...sessions];
  if (change.kind === "unrewatch") return removeWatched(sessions, change);
  const id = reported.rewatchId ?? change.rewatchId;
  const known = id === null ? undefined : sessions.find(({ rewatchId }) => rewatchId === id);
  const session = addWatched(known ?? createSession(change, id), change);
  const becomesActive = change.of !== "film" && session.state === "active";
  const others = sessions.filter((each) => each !== known);
  // A title has one active session at most (docs/simkl-api.md#rewatch-states).
  return [...others.map((each) => (becomesActive && each.state === "active" ? closeSession(each) : each)), session];
}

function removeWatched(sessions: readonly Session[], change: Extract<RewatchChange, { kind: "unrewatch" }>): Session[] {
  const removedKeys = listEpisodeKeys(change.seasons);
  return sessions.flatMap((session) => {
    if (session.rewatchId !== change.rewatchId) return [session];
    if (removedKeys.length === 0) return [];
    const watched = Object.fromEntries(Object.entries(session.watched).filter(([key]) => !removedKeys.includes(key)));
    return [{ ...session, watched, watchedEpisodes: Object.keys(watched).length }];
  });
}

function createSession({ of, at }: Extract<RewatchChange, { kind: "rewatch" }>, rewatchId: number | null): Session {
  const state = of === "film" ? "completed" : "active";
  return { rewatchId, state, startedAt: at, lastWatchedAt: null, watchedEpisodes: 0, watched: {} };
}

function addWatched(session: Session, change: Extract<RewatchChange, { kind: "rewatch" }>): Session {
  const { of, at, seasons } = change;
  const state = change.state ?? session.state;
  if (of === "session") return { ...session, state };
  const keys = of === "film" ? [MOVIE_KEY] : listEpisodeKeys(seasons);
  const watched = { ...session.watched, ...Object.fromEntries(keys.map((key) => [key, at])) };
  const lastWatchedAt = session.lastWatchedAt && session.lastWatchedAt > at ? session.lastWatchedAt : at;
  const watchedEpisodes = of === "film" ? 0 : Object.keys(watched).length;
  return { ...session, state, watched, watchedEpisodes, lastWatchedAt };
}

function closeSession(session: Session): Session {
  return { ...session, state: "closed" };
}
