import "server-only";
import type { Kind, ListStatus } from "@/lib/database/generated/enums";
import { findMatchingTitles } from "@/lib/library/search/matching-titles";
import { getLibraryPage, type LibraryTitle } from "./library-page";
import { parseLibraryQuery } from "./library-query";

export interface PaletteTitle {
  simklId: number;
  kind: Kind;
  title: string;
  year: number | null;
  /** Watched in one go. */
  isFilm: boolean;
  /** Null when it leaves the library. */
  status: ListStatus | null;
  /** Simkl's code of the next episode that has aired, `S02E03` or `E03`. */
  next: string | null;
}

export interface PaletteTitles {
  titles: PaletteTitle[];
  /** Nothing has these words in its name: these are the names that come nearest. */
  isGuess: boolean;
}

const MOST = 10;

/** A person's own titles that a search of their library would find, those first on which something happened last. */
export async function findPaletteTitles(
  viewer: { id: number; timeZone: string },
  search: string,
): Promise<PaletteTitles> {
  const query = parseLibraryQuery(new URLSearchParams({ q: search }));
  const found = await findMatchingTitles(viewer.id, query.search);
  if (!found || found.simklIds.length === 0) return { titles: [], isGuess: false };
  const { titles } = await getLibraryPage(viewer, query, null, MOST);
  return {
    titles: titles.map(toPaletteTitle),
    isGuess: found.isGuess,
  };
}

function toPaletteTitle({ simklId, kind, title, year, status, ...entry }: LibraryTitle): PaletteTitle {
  const isFilm = kind === "movie" || entry.animeType === "movie";
  const next = !isFilm && entry.watchedEpisodes < entry.airedEpisodes ? entry.nextToWatch : null;
  return { simklId, kind, title, year, isFilm, status, next };
}
