import { z } from "zod";

/** A hypothetical addition to the backlog. */
export type WhatIf =
  | { of: "search"; text: string }
  | { of: "title"; simklId: number }
  /** A number of episodes with a length in minutes. */
  | { of: "length"; episodes: number; minutes: number }
  /** A length beyond the limits. */
  | { of: "beyond" };

export const LIMITS = { text: 100, episodes: 10_000, minutes: 1000 } as const;
export const LIMIT_MESSAGE = `Nothing was reckoned: it takes from 1 to ${LIMITS.episodes.toLocaleString("en")} episodes of 1 to ${LIMITS.minutes.toLocaleString("en")} minutes each.`;

const limitedNumber = (most: number) => z.coerce.number().int().min(1).max(most);
const optionalAmount = (most: number) => z.undefined().or(limitedNumber(most)).catch(0);

export const WHAT_IF_PARAMS = {
  what: z.string().trim().min(1).max(LIMITS.text).nullable().catch(null),
  add: limitedNumber(2_147_483_647).nullable().catch(null),
  episodes: optionalAmount(LIMITS.episodes),
  minutes: optionalAmount(LIMITS.minutes),
};

interface WhatIfParams {
  what: string | null;
  add: number | null;
  /** 0 for one beyond its limits. */
  episodes?: number | undefined;
  minutes?: number | undefined;
}

/** A selected title wins over a length, and a length over a search. */
export function resolveWhatIf({ what, add, episodes, minutes }: WhatIfParams): WhatIf | null {
  if (add !== null) return { of: "title", simklId: add };
  if (episodes && minutes) return { of: "length", episodes, minutes };
  if (episodes !== undefined || minutes !== undefined) return { of: "beyond" };
  return what === null ? null : { of: "search", text: what };
}

export function appendWhatIf(searchParams: URLSearchParams, whatIf: WhatIf | null): void {
  if (whatIf?.of === "title") searchParams.set("add", String(whatIf.simklId));
  if (whatIf?.of === "search") searchParams.set("what", whatIf.text);
  if (whatIf?.of !== "length") return;
  searchParams.set("episodes", String(whatIf.episodes));
  searchParams.set("minutes", String(whatIf.minutes));
}
