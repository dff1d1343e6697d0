import { isMovie } from "@/lib/domain/is-movie";
import type { RewatchChange } from "@/lib/outbox/intents/change";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import { MOVIE_KEY, type TitleState } from "@/lib/outbox/intents/title-state";
import type { RewatchFacts } from "./rewatch-facts";
import { isSameViewing, listEpisodeKeys, MAX_SESSIONS, type Session } from "./session";

type AddedRewatch = Extract<RewatchChange, { kind: "rewatch" }>;

/**
 * A sentence: why the rewatch must not be sent; null when it may. Checked before it is stored and again before it is sent
 * (docs/simkl-api.md#which-writes-become-rewatches, #rewatch-limits).
 */
export function findRewatchProblem(change: RewatchChange, title: TitleFacts, facts: RewatchFacts): string | null {
  return findDatelessProblem(change, title, facts) ?? findDateProblem(change, title, facts);
}

/** The problems that no other date would solve. */
export function findDatelessProblem(change: RewatchChange, title: TitleFacts, facts: RewatchFacts): string | null {
  const session = facts.sessions.find(({ rewatchId }) => rewatchId !== null && rewatchId === change.rewatchId);
  const generalProblem = findGeneralProblem(title.state, facts);
  if (generalProblem) return generalProblem;
  if (change.rewatchId !== null && !session) return "Simkl has no such rewatch of this title any more.";
  if (change.kind === "unrewatch") return session ? findRemovalProblem(listEpisodeKeys(change.seasons), session) : null;
  if (change.of === "session" && session) return findStateProblem(change.state, session, isMovie(title));
  if (session && session.state !== "active") return "This rewatch is not under way. Take it up again first.";
  return (session ? null : findStartProblem(change, title, facts)) ?? findEpisodeProblem(change, title, session);
}

function findGeneralProblem({ status }: TitleState, { tracking }: RewatchFacts): string | null {
  if (tracking === "upgrade") return "Simkl keeps rewatches on its PRO and VIP plans only.";
  if (tracking === "off") return "You do not track rewatches. You can switch that on in the settings.";
  if (status === null) return "This is not in your library.";
  return status === "plantowatch" ? "This is only planned, and what was never watched cannot be watched again." : null;
}

function findRemovalProblem(keys: readonly string[], session: Session): string | null {
  return keys.every((key) => key in session.watched) ? null : "That is not in this rewatch.";
}

function findStateProblem(wanted: AddedRewatch["state"], { state }: Session, isMovie: boolean): string | null {
  if (isMovie) return "A film’s rewatch is finished at once: it cannot be closed or taken up.";
  if (wanted === "active") return state === "active" ? "This rewatch is under way already." : null;
  if (state === "closed") return "This rewatch is closed already.";
  return state === "completed" ? "This rewatch is finished: there is nothing to close." : null;
}

function findStartProblem(
  { of }: AddedRewatch,
  title: TitleFacts,
  { sessions, isOpening }: RewatchFacts,
): string | null {
  if (isOpening) return "The rewatch that you began is still on its way to Simkl. Please wait until it is there.";
  if (sessions.length >= MAX_SESSIONS) return `Simkl keeps at most ${MAX_SESSIONS} rewatches of one title.`;
  if (of !== "film" && sessions.some(({ state }) => state === "active"))
    return "A rewatch is under way, and Simkl keeps one at a time. Close it first, or mark episodes in it.";
  if (of === "film" && title.state.status !== "completed")
    return "You have not watched this yet, so this would be its first time: mark it as watched instead.";
  // Simkl would mark all episodes of a show with gaps (docs/simkl-api.md#adding-to-the-history).
  if (of === "session" && !(title.state.status === "completed" && isFullyWatched(title)))
    return "Only a show that you have completed can be begun without an episode. Begin with an episode instead.";
  return null;
}

function findEpisodeProblem(change: AddedRewatch, title: TitleFacts, session: Session | undefined): string | null {
  if (change.of !== "episodes") return null;
  const keys = listEpisodeKeys(change.seasons);
  const unseen = keys.find((key) => !isWatched(title, key));
  if (unseen)
    return `You have not watched ${formatEpisodeName(unseen)} yet, as far as Simkl says, so this would be its first time: mark it as watched instead.`;
  const alreadyWatched = keys.find((key) => session && key in session.watched);
  return alreadyWatched
    ? `This rewatch has ${formatEpisodeName(alreadyWatched)} already. To see it once more, close this one and begin another.`
    : null;
}

function findDateProblem(change: RewatchChange, title: TitleFacts, facts: RewatchFacts): string | null {
  if (change.kind === "unrewatch") return null;
  const { of, at } = change;
  const isLongAgo = at < "2000";
  if (of === "film" && isLongAgo) return "A film’s rewatch needs its date: Simkl tells one from another by it.";
  for (const key of of === "film" ? [MOVIE_KEY] : listEpisodeKeys(change.seasons)) {
    const name = of === "film" ? "this" : formatEpisodeName(key);
    const aired = of === "film" ? facts.releasedOn : facts.airedAt[key];
    if (aired && !isLongAgo && at < getEarliestInstant(aired))
      return `That is before ${name} came out. Please choose a later date.`;
    const first = title.state.watched[key];
    if (at === first) return "The first time is dated just like that, and Simkl refuses the same date twice.";
    const others = facts.sessions.map(({ watched }) => watched[key]);
    if (isSameViewing(at, first) || others.some((other) => other === at || isSameViewing(at, other)))
      return `You watched ${name} within 48 hours of that time, and Simkl takes both for one viewing.`;
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

function formatEpisodeName(key: string): string {
  const [season, number] = key.split(":");
  return season === "0" ? `special ${number}` : `episode ${number} of season ${season}`;
}
