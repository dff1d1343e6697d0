import "server-only";
import type { Kind } from "@/lib/database/generated/enums";
import { libraryPage } from "../browse/library-page";
import { readLibraryQuery } from "../browse/library-query";
import { matchingTitles } from "../browse/matching-titles";

export interface PaletteTitle {
  simklId: number;
  kind: Kind;
  title: string;
  year: number | null;
}

export interface PaletteTitles {
  titles: PaletteTitle[];
  /** Nothing has these words in its name: these are the names that come nearest. */
  isGuess: boolean;
}

const MOST = 10;

/** A person's own titles that a search of their library would find, those first on which something happened last. */
export async function paletteTitles(viewer: { id: number; timeZone: string }, search: string): Promise<PaletteTitles> {
  const query = readLibraryQuery(new URLSearchParams({ q: search }));
  const found = await matchingTitles(viewer.id, query.search);
  if (!found || found.simklIds.length === 0) return { titles: [], isGuess: false };
  const { titles } = await libraryPage(viewer, query, null, MOST);
  return {
    titles: titles.map(({ simklId, kind, title, year }) => ({ simklId, kind, title, year })),
    isGuess: found.isGuess,
  };
}
