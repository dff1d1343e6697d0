import { z } from "zod";

/** What somebody thinks of adding to what they have still to watch. */
export type WhatIf =
  | { of: "search"; words: string }
  | { of: "title"; simklId: number }
  /** So many episodes of so many minutes each. */
  | { of: "length"; episodes: number; minutes: number }
  /** A length beyond the limits. */
  | { of: "beyond" };

export const LIMITS = { words: 100, episodes: 10_000, minutes: 1000 } as const;
export const LIMIT_WORDS = `Nothing was reckoned: it takes from 1 to ${LIMITS.episodes.toLocaleString("en")} episodes of 1 to ${LIMITS.minutes.toLocaleString("en")} minutes each.`;

const within = (most: number) => z.coerce.number().int().min(1).max(most);
const amount = (most: number) => z.undefined().or(within(most)).catch(0);

export const WHAT_IF = {
  what: z.string().trim().min(1).max(LIMITS.words).nullable().catch(null),
  add: within(2_147_483_647).nullable().catch(null),
  episodes: amount(LIMITS.episodes),
  minutes: amount(LIMITS.minutes),
};

interface Written {
  what: string | null;
  add: number | null;
  /** 0 for one beyond its limits. */
  episodes?: number | undefined;
  minutes?: number | undefined;
}

/** A title that was chosen goes before a length, and that before words to look for. */
export function whatIfOf({ what, add, episodes, minutes }: Written): WhatIf | null {
  if (add !== null) return { of: "title", simklId: add };
  if (episodes && minutes) return { of: "length", episodes, minutes };
  if (episodes !== undefined || minutes !== undefined) return { of: "beyond" };
  return what === null ? null : { of: "search", words: what };
}

export function writeWhatIf(query: URLSearchParams, whatIf: WhatIf | null): void {
  if (whatIf?.of === "title") query.set("add", String(whatIf.simklId));
  if (whatIf?.of === "search") query.set("what", whatIf.words);
  if (whatIf?.of !== "length") return;
  query.set("episodes", String(whatIf.episodes));
  query.set("minutes", String(whatIf.minutes));
}
