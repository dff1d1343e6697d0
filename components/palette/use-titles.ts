import { useEffect, useState } from "react";
import type { PaletteTitles } from "@/lib/library/palette/palette-titles";

const PAUSE_MS = 120;
const NONE: Found = { search: "", titles: [], isGuess: false };

export interface Found extends PaletteTitles {
  /** What was looked for, which may be what stood in the field a moment ago. */
  search: string;
}

/** The person's own titles that fit what is being typed, a moment after it was. */
export function useTitles(search: string): Found {
  const [found, setFound] = useState(NONE);
  useEffect(() => {
    if (search === "") return;
    const leaving = new AbortController();
    const pause = setTimeout(async () => {
      const answer = await ask(search, leaving.signal);
      if (answer) setFound({ search, ...answer });
    }, PAUSE_MS);
    return () => {
      clearTimeout(pause);
      leaving.abort();
    };
  }, [search]);
  return search === "" ? NONE : found;
}

/** Null when there was no answer worth reading. */
async function ask(search: string, signal: AbortSignal): Promise<PaletteTitles | null> {
  try {
    const answer = await fetch(`/api/palette?${new URLSearchParams({ q: search })}`, { signal });
    return answer.ok ? ((await answer.json()) as PaletteTitles) : null;
  } catch {
    return null;
  }
}
