import type { Kind } from "@/lib/database/generated/enums";
import type { TitleState } from "./title-state";

/** An episode of the catalogue. */
export interface KnownEpisode {
  season: number;
  number: number;
  hasAired: boolean;
}

/** What has to be known of a title before it may be changed. */
export interface TitleFacts {
  simklId: number;
  kind: Kind;
  animeType: string | null;
  /** As it will look when everything that waits in the outbox is done. */
  state: TitleState;
  /** In order, specials included; empty when the catalogue does not have them. */
  episodes: KnownEpisode[];
}

/** Whether a title is watched in one go: films, those among the anime too. */
export function isMovie({ kind, animeType }: Pick<TitleFacts, "kind" | "animeType">): boolean {
  return kind === "movie" || animeType === "movie";
}
