import { isMovie } from "@/lib/domain/is-movie";
import type { RewatchChange } from "@/lib/outbox/intents/change";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import { MOVIE_KEY, type TitleState } from "@/lib/outbox/intents/title-state";
import type { WriteReason } from "@/lib/outbox/write-reason";
import type { RewatchFacts } from "./rewatch-facts";
import { isSameViewing, listEpisodeKeys, MAX_SESSIONS, type Session } from "./session";

type AddedRewatch = Extract<RewatchChange, { kind: "rewatch" }>;

/**
 * Why the rewatch must not be sent; null when it may. Checked before it is stored and again before it is sent
 * (docs/simkl-api.md#which-writes-become-rewatches, #rewatch-limits).
 */
export function findRewatchProblem(change: RewatchChange, title: TitleFacts, facts: RewatchFacts): WriteReason | null {
  return findDatelessProblem(change, title, facts) ?? findDateProblem(change, title, facts);
}

/** The problems that no other date would solve. */
export function findDatelessProblem(change: RewatchChange, title: TitleFacts, facts: RewatchFacts): WriteReason | null {
  const session = facts.sessions.find(({ rewatchId }) => rewatchId !== null && rewatchId === change.rewatchId);
  const generalProblem = findGeneralProblem(title.state, facts);
  if (generalProblem) return generalProblem;
  if (change.rewatchId !== null && !session) return { code: "rewatch-unknown" };
  if (change.kind === "unrewatch") return session ? findRemovalProblem(listEpisodeKeys(change.seasons), session) : null;
  if (change.of === "session" && session) return findStateProblem(change.state, session, isMovie(title));
  if (session && session.state !== "active") return { code: "rewatch-not-active" };
  return (session ? null : findStartProblem(change, title, facts)) ?? findEpisodeProblem(change, title, session);
}

function findGeneralProblem({ status }: TitleState, { tracking }: RewatchFacts): WriteReason | null {
  if (tracking === "upgrade") return { code: "rewatches-need-plan" };
  if (tracking === "off") return { code: "rewatches-off" };
  if (status === null) return { code: "not-in-library" };
  return status === "plantowatch" ? { code: "only-planned" } : null;
}

function findRemovalProblem(keys: readonly string[], session: Session): WriteReason | null {
  return keys.every((key) => key in session.watched) ? null : { code: "not-in-rewatch" };
}

function findStateProblem(wanted: AddedRewatch["state"], { state }: Session, isMovie: boolean): WriteReason | null {
  if (isMovie) return { code: "movie-rewatch-finished" };
  if (wanted === "active") return state === "active" ? { code: "rewatch-active" } : null;
  if (state === "closed") return { code: "rewatch-closed" };
  return state === "completed" ? { code: "rewatch-finished" } : null;
}

function findStartProblem(
  { of }: AddedRewatch,
  title: TitleFacts,
  { sessions, isOpening }: RewatchFacts,
): WriteReason | null {
  if (isOpening) return { code: "rewatch-on-its-way" };
  if (sessions.length >= MAX_SESSIONS) return { code: "rewatch-limit", limit: MAX_SESSIONS };
  if (of !== "film" && sessions.some(({ state }) => state === "active")) return { code: "other-rewatch-active" };
  if (of === "film" && title.state.status !== "completed") return { code: "movie-not-watched" };
  // Simkl would mark all episodes of a show with gaps (docs/simkl-api.md#adding-to-the-history).
  if (of === "session" && !(title.state.status === "completed" && isFullyWatched(title)))
    return { code: "show-not-completed" };
  return null;
}

function findEpisodeProblem(change: AddedRewatch, title: TitleFacts, session: Session | undefined): WriteReason | null {
  if (change.of !== "episodes") return null;
  const keys = listEpisodeKeys(change.seasons);
  const unseen = keys.find((key) => !isWatched(title, key));
  if (unseen) return { code: "episode-not-watched", ...parseEpisodeKey(unseen) };
  const alreadyWatched = keys.find((key) => session && key in session.watched);
  return alreadyWatched ? { code: "episode-in-rewatch", ...parseEpisodeKey(alreadyWatched) } : null;
}

function findDateProblem(change: RewatchChange, title: TitleFacts, facts: RewatchFacts): WriteReason | null {
  if (change.kind === "unrewatch") return null;
  const { of, at } = change;
  const isLongAgo = at < "2000";
  if (of === "film" && isLongAgo) return { code: "movie-rewatch-needs-date" };
  for (const key of of === "film" ? [MOVIE_KEY] : listEpisodeKeys(change.seasons)) {
    const episode = of === "film" ? null : parseEpisodeKey(key);
    const aired = of === "film" ? facts.releasedOn : facts.airedAt[key];
    if (aired && !isLongAgo && at < getEarliestInstant(aired)) return { code: "before-release", episode };
    const first = title.state.watched[key];
    if (at === first) return { code: "same-date-as-first" };
    const others = facts.sessions.map(({ watched }) => watched[key]);
    if (isSameViewing(at, first) || others.some((other) => other === at || isSameViewing(at, other)))
      return { code: "within-48-hours", episode };
  }
  return null;
}

/** The release day of a movie has no time zone; an episode has an instant. */
function getEarliestInstant(aired: string): string {
  if (aired.length > 10) return aired;
  return new Date(Date.parse(aired) - 24 * 60 * 60_000).toISOString();
}

/** Named, or among unnamed episodes whose count includes all. */
function isWatched(title: TitleFacts, key: string): boolean {
  return key in title.state.watched || (title.state.hasUnnamed && !key.startsWith("0:") && isFullyWatched(title));
}

function isFullyWatched({ state, episodes }: TitleFacts): boolean {
  const aired = episodes.filter(({ season, hasAired }) => season > 0 && hasAired).length;
  return aired > 0 ? state.watchedEpisodes >= aired : state.status === "completed";
}

function parseEpisodeKey(key: string): { season: number; number: number } {
  const [season = 0, number = 0] = key.split(":").map(Number);
  return { season, number };
}
