import { z } from "zod";

/** What somebody thinks of adding to what they have still to watch. */
export type WhatIf =
  | { of: "search"; words: string }
  | { of: "title"; simklId: number }
  /** So many episodes of so many minutes each. */
  | { of: "length"; episodes: number; minutes: number };

export const LIMITS = { words: 100, episodes: 10_000, minutes: 1000 } as const;

const whole = (most: number) => z.coerce.number().int().min(1).max(most).nullable().catch(null);

export const WHAT_IF = {
  what: z.string().trim().min(1).max(LIMITS.words).nullable().catch(null),
  add: whole(2_147_483_647),
  episodes: whole(LIMITS.episodes),
  minutes: whole(LIMITS.minutes),
};

interface Written {
  what: string | null;
  add: number | null;
  episodes: number | null;
  minutes: number | null;
}

/** A title that was chosen goes before a length, and that before words to look for. */
export function whatIfOf({ what, add, episodes, minutes }: Written): WhatIf | null {
  if (add !== null) return { of: "title", simklId: add };
  if (episodes !== null && minutes !== null) return { of: "length", episodes, minutes };
  return what === null ? null : { of: "search", words: what };
}

export function writeWhatIf(query: URLSearchParams, whatIf: WhatIf | null): void {
  if (whatIf?.of === "title") query.set("add", String(whatIf.simklId));
  if (whatIf?.of === "search") query.set("what", whatIf.words);
  if (whatIf?.of !== "length") return;
  query.set("episodes", String(whatIf.episodes));
  query.set("minutes", String(whatIf.minutes));
}
