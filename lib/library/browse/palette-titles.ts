import "server-only";
import type { Kind, ListStatus } from "@/lib/database/generated/enums";
import { isMovie } from "@/lib/domain/is-movie";
import { findMatchingTitles } from "@/lib/library/search/matching-titles";
import { getLibraryPage, type LibraryTitle } from "./library-page";
import { parseLibraryQuery } from "./library-query";

export interface PaletteTitle {
  simklId: number;
  kind: Kind;
  title: string;
  year: number | null;
  isMovie: boolean;
  /** Null when a pending change removes it from the library. */
  status: ListStatus | null;
  /** Code of the next episode that has aired, `S02E03` or `E03`. */
  next: string | null;
}

export interface PaletteTitles {
  titles: PaletteTitle[];
  /** No name contains the words: these are the nearest names. */
  isGuess: boolean;
}

const MOST = 10;

/** Titles of the library that match a search, the most recently active first. */
export async function findPaletteTitles(
  owner: { id: number; timeZone: string },
  search: string,
): Promise<PaletteTitles> {
  const query = parseLibraryQuery(new URLSearchParams({ q: search }));
  const found = await findMatchingTitles(owner.id, query.search);
  if (!found || found.simklIds.length === 0) return { titles: [], isGuess: false };
  const { titles } = await getLibraryPage(owner, query, null, MOST);
  return {
    titles: titles.map(toPaletteTitle),
    isGuess: found.isGuess,
  };
}

function toPaletteTitle({ simklId, kind, title, year, status, ...entry }: LibraryTitle): PaletteTitle {
  const isOneMovie = isMovie({ kind, animeType: entry.animeType });
  const next = !isOneMovie && entry.watchedEpisodes < entry.airedEpisodes ? entry.nextToWatch : null;
  return { simklId, kind, title, year, isMovie: isOneMovie, status, next };
}
