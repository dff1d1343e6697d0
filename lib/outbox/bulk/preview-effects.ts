import { isMovie } from "@/lib/domain/is-movie";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import type { BulkIntent } from "./bulk-intent";
import { countRequests } from "./count-requests";
import type { BulkPlan } from "./plan-bulk";

export interface PreviewContext {
  /** `tba`, `airing` or `ended`; null for movies and when it is unknown. */
  airStatus: string | null;
  notAired: number;
  rewatches: number;
  paused: number;
}

/** A consequence of an edit that its intent does not name. */
type EffectKind =
  /** More episodes follow, so Simkl puts it on `watching` instead of `completed`. */
  | "stays-watching"
  /** Nothing has aired, so Simkl puts it on `plantowatch` instead of `completed`. */
  | "stays-planned"
  | "marks-episodes"
  | "marks-movie"
  /** Marking episodes moves it to another list. */
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
  /** Of episodes or rewatches; other kinds do not use it. */
  count: number;
}

export interface EffectsPreview {
  effects: Effect[];
  /** Requests that change something, one a second at most (docs/simkl-api.md#rate-limits-and-quotas). */
  requests: number;
}

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

/** Simkl puts what cannot be completed yet on another list, without an error (docs/simkl-api.md#adding-to-a-list). */
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
