import type { Kind } from "@/lib/database/generated/enums";
import type { TitleState } from "./title-state";

export interface KnownEpisode {
  season: number;
  number: number;
  hasAired: boolean;
}

/** What the rules need to know before a title is changed. */
export interface TitleFacts {
  simklId: number;
  kind: Kind;
  animeType: string | null;
  /** With pending writes applied. */
  state: TitleState;
  /** In order, with specials; empty when the catalogue has none. */
  episodes: KnownEpisode[];
}
