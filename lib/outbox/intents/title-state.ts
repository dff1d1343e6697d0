import { z } from "zod";
import { LIST_STATUSES } from "@/lib/simkl/schemas/list-status";
import type { Change, ChangedSeason } from "./change";

/** The part of a title in the library that the user can change. */
export const TitleState = z.object({
  /** Null when it is not in the library. */
  status: z.enum(LIST_STATUSES).nullable(),
  rating: z.int().nullable(),
  memo: z.object({ text: z.string(), isPrivate: z.boolean() }).nullable(),
  /** Dates of first viewings by `season:number`; the key of a movie is `0:0`. */
  watched: z.record(z.string(), z.string().nullable()),
  /** Simkl's count, with or without dates. */
  watchedEpisodes: z.int(),
  /** Simkl counts more episodes than it names. */
  hasUnnamed: z.boolean(),
  /** The sessions at the time when a rewatch was sent; only rewatches have it. */
  rewatchIds: z.array(z.int()).optional(),
});
export type TitleState = z.output<typeof TitleState>;

export const NOT_IN_LIBRARY: TitleState = {
  status: null,
  rating: null,
  memo: null,
  watched: {},
  watchedEpisodes: 0,
  hasUnnamed: false,
};

export const MOVIE_KEY = "0:0";

export function episodeKey(season: number, number: number): string {
  return `${season}:${number}`;
}

/** `resolvedStatus` is the list in Simkl's response. Without it the list is a prediction, which the next sync corrects. */
export function applyChange(
  state: TitleState,
  change: Change,
  resolvedStatus: TitleState["status"] = null,
): TitleState {
  switch (change.kind) {
    case "watch":
      return applyWatch(state, change.at, change.seasons, resolvedStatus);
    case "unwatch":
      return applyUnwatch(state, change.seasons, resolvedStatus);
    case "list":
      return { ...state, status: resolvedStatus ?? change.status };
    case "rate":
      return { ...state, status: resolvedStatus ?? state.status, rating: change.rating };
    case "unrate":
      return { ...state, rating: null };
    case "memo": {
      const memo = change.text === "" ? null : { text: change.text, isPrivate: change.isPrivate };
      return { ...state, status: resolvedStatus ?? state.status, memo };
    }
    case "remove":
      return NOT_IN_LIBRARY;
    case "rewatch":
    case "unrewatch":
      return state;
  }
}

function applyWatch(
  state: TitleState,
  at: string,
  seasons: readonly ChangedSeason[],
  resolved: TitleState["status"],
): TitleState {
  if (seasons.length === 0) return { ...state, status: resolved ?? "completed", watched: { [MOVIE_KEY]: at } };
  const next = { ...state.watched };
  for (const [key, date] of listDates(seasons)) next[key] ??= date ?? at;
  const more = Object.keys(next).length - Object.keys(state.watched).length;
  const status = resolved ?? (state.status === "completed" ? "completed" : "watching");
  return { ...state, status, watched: next, watchedEpisodes: state.watchedEpisodes + more };
}

function applyUnwatch(
  state: TitleState,
  seasons: readonly ChangedSeason[],
  resolved: TitleState["status"],
): TitleState {
  const removedKeys = new Set(listDates(seasons).map(([key]) => key));
  const wholeSeasons = new Set(seasons.filter(({ isWhole }) => isWhole).map(({ number }) => `${number}`));
  const kept = Object.entries(state.watched).filter(
    ([key]) => !removedKeys.has(key) && !wholeSeasons.has(key.split(":")[0] ?? ""),
  );
  const fewer = Object.keys(state.watched).length - kept.length;
  const status = resolved ?? (state.status === "completed" && fewer > 0 ? "watching" : state.status);
  const watchedEpisodes = Math.max(0, state.watchedEpisodes - fewer);
  return { ...state, status, watched: Object.fromEntries(kept), watchedEpisodes };
}

function listDates(seasons: readonly ChangedSeason[]): (readonly [string, string | null])[] {
  return seasons.flatMap((season) =>
    season.episodes.map(({ number, at }) => [episodeKey(season.number, number), at ?? null] as const),
  );
}
