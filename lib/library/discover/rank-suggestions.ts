/** A title that the person loved, and one that Simkl names beside it. */
export interface SuggestionLink {
  simklId: number;
  sourceId: number;
  /** How many of Simkl's users recommend it to those who like the source; null for a title that is only alike. */
  usersCount: number | null;
}

export interface LovedTitle {
  simklId: number;
  rating: number | null;
  isRewatched: boolean;
}

export interface Suggestion {
  simklId: number;
  /** The loved title that speaks most for it. */
  sourceId: number;
  /** How many further loved titles speak for it. */
  otherSources: number;
  /** Whether it is there to explore, instead of as one of the strongest. */
  isExploration: boolean;
}

interface RankOptions {
  /** Such as the person and the day: the same seed explores the same titles. */
  seed: string;
  limit: number;
}

/** One of so many suggestions explores. */
const EXPLORATION_INTERVAL = 5;
/** So that one loved title does not fill the page. */
const MAX_PER_SOURCE = 4;
/** A title that is only alike counts less than one recommendation. */
const ALIKE_STRENGTH = 0.5;
const LOWEST_LOVED_RATING = 8;

/** The strongest suggestions first, every fifth from all others by chance of the seed. */
export function rankSuggestions(
  links: readonly SuggestionLink[],
  loved: readonly LovedTitle[],
  { seed, limit }: RankOptions,
): Suggestion[] {
  const ranked = limitPerSource(scoreTitles(links, loved));
  const exploring = Math.floor(limit / EXPLORATION_INTERVAL);
  const strongest = ranked.slice(0, limit - exploring);
  const explored = ranked
    .slice(strongest.length)
    .map((suggestion) => ({ ...suggestion, isExploration: true, chance: hash(`${seed} ${suggestion.simklId}`) }))
    .sort((one, other) => one.chance - other.chance)
    .slice(0, exploring)
    .map(({ chance: _, ...suggestion }) => suggestion);
  return interleave(strongest, explored);
}

function scoreTitles(links: readonly SuggestionLink[], loved: readonly LovedTitle[]): Suggestion[] {
  const weights = new Map(loved.map((title) => [title.simklId, getWeight(title)]));
  const scores = new Map<number, { total: number; best: number; sourceId: number; sources: number }>();
  for (const { simklId, sourceId, usersCount } of links) {
    const weight = weights.get(sourceId);
    if (weight === undefined) continue;
    const strength = weight * (usersCount ? 1 + Math.log2(1 + usersCount) : ALIKE_STRENGTH);
    const score = scores.get(simklId);
    if (!score) scores.set(simklId, { total: strength, best: strength, sourceId, sources: 1 });
    else {
      score.total += strength;
      score.sources += 1;
      if (strength > score.best || (strength === score.best && sourceId < score.sourceId)) {
        score.best = strength;
        score.sourceId = sourceId;
      }
    }
  }
  return [...scores]
    .sort(([oneId, one], [otherId, other]) => other.total - one.total || oneId - otherId)
    .map(([simklId, { sourceId, sources }]) => ({
      simklId,
      sourceId,
      otherSources: sources - 1,
      isExploration: false,
    }));
}

/** 1 for an eight, 3 for a ten, and one more for a title that was watched again. */
function getWeight({ rating, isRewatched }: LovedTitle): number {
  const fromRating = rating === null ? 0 : Math.max(0, rating - LOWEST_LOVED_RATING + 1);
  return fromRating + (isRewatched ? 1 : 0);
}

/** Moves what exceeds the share of its source behind everything else. */
function limitPerSource(ranked: readonly Suggestion[]): Suggestion[] {
  const counts = new Map<number, number>();
  const [within, beyond]: [Suggestion[], Suggestion[]] = [[], []];
  for (const suggestion of ranked) {
    const count = (counts.get(suggestion.sourceId) ?? 0) + 1;
    counts.set(suggestion.sourceId, count);
    (count <= MAX_PER_SOURCE ? within : beyond).push(suggestion);
  }
  return [...within, ...beyond];
}

function interleave(strongest: readonly Suggestion[], explored: readonly Suggestion[]): Suggestion[] {
  const rest = [...explored];
  const mixed: Suggestion[] = [];
  for (const suggestion of strongest) {
    mixed.push(suggestion);
    const next = (mixed.length + 1) % EXPLORATION_INTERVAL === 0 ? rest.shift() : undefined;
    if (next) mixed.push(next);
  }
  return [...mixed, ...rest];
}

/** FNV-1a: the same on every machine and day. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value ^= text.charCodeAt(index);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}
