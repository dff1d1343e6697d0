import { isMovie, type TitleFacts } from "@/lib/outbox/intents/title-facts";
import type { BulkIntent } from "./bulk-intent";
import { countRequests } from "./count-requests";
import type { BulkPlan } from "./plan-bulk";

/** What the catalogue and the library know besides, of titles that an edit touches. */
export interface PreviewContext {
  /** Simkl's word: `tba`, `airing`, `ended`; null for films and when it is not known. */
  airStatus: string | null;
  notAired: number;
  rewatches: number;
  paused: number;
}

/** What follows from an edit beyond what was asked, or goes with it. */
export type EffectKind =
  /** Asked to be completed, but more is to come: Simkl files it as watching. */
  | "stays-watching"
  /** Asked to be completed, but nothing of it has aired: Simkl files it as planned. */
  | "stays-planned"
  /** Completing it marks what has aired. */
  | "marks-episodes"
  /** Completing it marks the film. */
  | "marks-movie"
  /** Marking episodes moves it off the list it is on. */
  | "leaves-list"
  | "replaces-rating"
  | "loses-episodes"
  | "loses-watched-movie"
  | "loses-rating"
  | "loses-memo"
  | "loses-rewatches"
  | "loses-pause"
  | "shows-memo";

export interface Effect {
  kind: EffectKind;
  titles: number;
  /** Episodes or rewatches, where those are what counts. */
  count: number;
}

export interface EffectsPreview {
  effects: Effect[];
  /** Requests that change something, one a second at most (docs/simkl-api.md#rate-limits-and-quotas). */
  requests: number;
}

/** What a plan will cause. */
export function previewEffects(
  intent: BulkIntent,
  plan: BulkPlan,
  titles: ReadonlyMap<number, TitleFacts>,
  contexts: ReadonlyMap<number, PreviewContext>,
): EffectsPreview {
  const effects = new Map<EffectKind, Effect>();
  for (const { simklId } of plan.writes) {
    const title = titles.get(simklId);
    if (!title) continue;
    for (const [kind, count] of listEffects(intent, title, contexts.get(simklId) ?? EMPTY_CONTEXT)) {
      const effect = effects.get(kind) ?? { kind, titles: 0, count: 0 };
      effects.set(kind, { kind, titles: effect.titles + 1, count: effect.count + count });
    }
  }
  return { effects: [...effects.values()], requests: countRequests(plan.writes) };
}

const EMPTY_CONTEXT: PreviewContext = { airStatus: null, notAired: 0, rewatches: 0, paused: 0 };

type EffectCount = readonly [EffectKind, number];

function listEffects(intent: BulkIntent, title: TitleFacts, context: PreviewContext): EffectCount[] {
  switch (intent.kind) {
    case "list":
      return intent.status === "completed" ? listCompletionEffects(title, context) : [];
    case "watch":
      return isMovie(title) || title.state.status === "watching" ? [] : [["leaves-list", 0]];
    case "rate":
      return title.state.rating === null ? [] : [["replaces-rating", 0]];
    case "unrate":
      return [];
    case "privacy":
      return intent.isPrivate ? [] : [["shows-memo", 0]];
    case "remove":
      return listRemovalEffects(title, context);
  }
}

/** docs/simkl-api.md#adding-to-a-list: what cannot be completed yet is filed elsewhere, without an error. */
function listCompletionEffects(title: TitleFacts, { airStatus, notAired }: PreviewContext): EffectCount[] {
  if (isMovie(title)) return [["marks-movie", 0]];
  const regular = title.episodes.filter(({ season }) => season > 0);
  const aired = regular.filter(({ hasAired }) => hasAired);
  const hasEnded = airStatus === null ? notAired === 0 && aired.length === regular.length : airStatus === "ended";
  if (!hasEnded && regular.length > 0 && aired.length === 0) return [["stays-planned", 0]];
  const more = Math.max(0, aired.length - title.state.watchedEpisodes);
  const marks: EffectCount[] = more > 0 ? [["marks-episodes", more]] : [];
  return hasEnded ? marks : [["stays-watching", 0], ...marks];
}

function listRemovalEffects(title: TitleFacts, { rewatches, paused }: PreviewContext): EffectCount[] {
  const { status, rating, memo, watchedEpisodes } = title.state;
  const losses: (EffectCount | false)[] = [
    !isMovie(title) && watchedEpisodes > 0 && ["loses-episodes", watchedEpisodes],
    isMovie(title) && status === "completed" && ["loses-watched-movie", 1],
    rating !== null && ["loses-rating", 1],
    memo !== null && ["loses-memo", 1],
    rewatches > 0 && ["loses-rewatches", rewatches],
    paused > 0 && ["loses-pause", paused],
  ];
  return losses.filter((loss) => loss !== false);
}
