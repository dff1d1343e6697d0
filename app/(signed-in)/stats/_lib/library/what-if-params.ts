import { z } from "zod";
import { type Param, parsedBy } from "@/app/_lib/define-search-params";

/** A hypothetical addition to the backlog. */
export type WhatIf =
  | { of: "search"; text: string }
  | { of: "title"; simklId: number }
  /** A number of episodes with a length in minutes. */
  | { of: "length"; episodes: number; minutes: number }
  /** A length beyond the limits. */
  | { of: "beyond" };

export const LIMITS = { text: 100, episodes: 10_000, minutes: 1000 } as const;
export const LIMIT_MESSAGE = `Nothing was calculated: it takes from 1 to ${LIMITS.episodes.toLocaleString("en")} episodes of 1 to ${LIMITS.minutes.toLocaleString("en")} minutes each.`;

const createLimited = (max: number) => z.coerce.number<string>().int().min(1).max(max);

/** Undefined without the parameter, and 0 beyond its limits. */
function createAmount(max: number): Param<number | undefined> {
  return { parse: (text) => createLimited(max).safeParse(text).data ?? 0, serialize: String, fallback: undefined };
}

export const WHAT_IF_PARAMS = {
  add: parsedBy(createLimited(2_147_483_647)),
  what: parsedBy(z.string().trim().min(1).max(LIMITS.text)),
  episodes: createAmount(LIMITS.episodes),
  minutes: createAmount(LIMITS.minutes),
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

export function splitWhatIf(whatIf: WhatIf | null) {
  return {
    add: whatIf?.of === "title" ? whatIf.simklId : null,
    what: whatIf?.of === "search" ? whatIf.text : null,
    episodes: whatIf?.of === "length" ? whatIf.episodes : undefined,
    minutes: whatIf?.of === "length" ? whatIf.minutes : undefined,
  };
}
