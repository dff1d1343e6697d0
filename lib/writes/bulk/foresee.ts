import { isFilm, type TitleFacts } from "../title-facts";
import type { BulkWish } from "./bulk-wish";
import type { BulkPlan } from "./plan-bulk";
import { requestsFor } from "./requests-for";

/** What the catalogue and the library know besides, of titles that an edit touches. */
export interface Surroundings {
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
  | "marks-film"
  /** Marking episodes moves it off the list it is on. */
  | "leaves-list"
  | "replaces-rating"
  | "loses-episodes"
  | "loses-watched-film"
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

export interface Foresight {
  effects: Effect[];
  /** Requests that change something, one a second at most (docs/simkl-api.md#rate-limits-and-quotas). */
  requests: number;
}

/** What a plan will cause. */
export function foresee(
  wish: BulkWish,
  plan: BulkPlan,
  titles: ReadonlyMap<number, TitleFacts>,
  around: ReadonlyMap<number, Surroundings>,
): Foresight {
  const effects = new Map<EffectKind, Effect>();
  for (const { simklId } of plan.writes) {
    const title = titles.get(simklId);
    if (!title) continue;
    for (const [kind, count] of effectsOn(wish, title, around.get(simklId) ?? NOTHING_KNOWN)) {
      const effect = effects.get(kind) ?? { kind, titles: 0, count: 0 };
      effects.set(kind, { kind, titles: effect.titles + 1, count: effect.count + count });
    }
  }
  return { effects: [...effects.values()], requests: requestsFor(plan.writes) };
}

const NOTHING_KNOWN: Surroundings = { airStatus: null, notAired: 0, rewatches: 0, paused: 0 };

type Count = readonly [EffectKind, number];

function effectsOn(wish: BulkWish, title: TitleFacts, around: Surroundings): Count[] {
  switch (wish.kind) {
    case "list":
      return wish.status === "completed" ? completed(title, around) : [];
    case "watch":
      return isFilm(title) || title.state.status === "watching" ? [] : [["leaves-list", 0]];
    case "rate":
      return title.state.rating === null ? [] : [["replaces-rating", 0]];
    case "unrate":
      return [];
    case "privacy":
      return wish.isPrivate ? [] : [["shows-memo", 0]];
    case "remove":
      return lost(title, around);
  }
}

/** docs/simkl-api.md#adding-to-a-list: what cannot be completed yet is filed elsewhere, without an error. */
function completed(title: TitleFacts, { airStatus, notAired }: Surroundings): Count[] {
  if (isFilm(title)) return [["marks-film", 0]];
  const regular = title.episodes.filter(({ season }) => season > 0);
  const aired = regular.filter(({ hasAired }) => hasAired);
  const hasEnded = airStatus === null ? notAired === 0 && aired.length === regular.length : airStatus === "ended";
  if (!hasEnded && regular.length > 0 && aired.length === 0) return [["stays-planned", 0]];
  const more = Math.max(0, aired.length - title.state.watchedEpisodes);
  const marks: Count[] = more > 0 ? [["marks-episodes", more]] : [];
  return hasEnded ? marks : [["stays-watching", 0], ...marks];
}

function lost(title: TitleFacts, { rewatches, paused }: Surroundings): Count[] {
  const { status, rating, memo, watchedEpisodes } = title.state;
  const losses: (Count | false)[] = [
    !isFilm(title) && watchedEpisodes > 0 && ["loses-episodes", watchedEpisodes],
    isFilm(title) && status === "completed" && ["loses-watched-film", 1],
    rating !== null && ["loses-rating", 1],
    memo !== null && ["loses-memo", 1],
    rewatches > 0 && ["loses-rewatches", rewatches],
    paused > 0 && ["loses-pause", paused],
  ];
  return losses.filter((loss) => loss !== false);
}
