import type { Kind } from "@/lib/domain/kind";
import type { CardEntry } from "@/lib/library/title/card-entries";

/** What a card needs of a title of Simkl's catalogue; stored before by `storeCatalogTitles`. */
export interface CardTitle {
  kind: Kind;
  simklId: number;
  animeType: string | null;
  title: string;
  year: number | null;
  poster: string | null;
  rank: number | null;
  /** By Simkl's users, out of ten. */
  rating: number | null;
  releaseState: string | null;
  /** The title's page on Simkl. */
  url: string;
  /** Why it is shown. */
  reason?: string;
}

/** What the person has of it, with pending changes. */
export interface CardTitleEntry extends CardEntry {
  isPending: boolean;
}
