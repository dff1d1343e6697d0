import { useEffect, useState } from "react";
import type { PaletteTitles } from "@/lib/library/browse/palette-titles";

const PAUSE_MS = 120;
/** Of a name in the library; what is longer may be a file or an address. */
const MAX_LENGTH = 100;
const NONE: TitleSearchResult = { search: "", titles: [], isGuess: false };

export interface TitleSearchResult extends PaletteTitles {
  /** The searched text, which may differ from the current one for a moment. */
  search: string;
}

/** Titles of the library that match the typed text, debounced. */
export function useTitleSearch(search: string): TitleSearchResult {
  const [result, setResult] = useState(NONE);
  useEffect(() => {
    if (search === "") return;
    const controller = new AbortController();
    const pause = setTimeout(async () => {
      const response = await fetchTitles(search, controller.signal);
      if (response) setResult({ search, ...response });
    }, PAUSE_MS);
    return () => {
      clearTimeout(pause);
      controller.abort();
    };
  }, [search]);
  return search === "" ? NONE : result;
}

/** Null when there was no answer worth reading. */
async function fetchTitles(search: string, signal: AbortSignal): Promise<PaletteTitles | null> {
  try {
    const response = await fetch(`/api/palette?${new URLSearchParams({ q: search.slice(0, MAX_LENGTH) })}`, { signal });
    return response.ok ? ((await response.json()) as PaletteTitles) : null;
  } catch {
    return null;
  }
}
