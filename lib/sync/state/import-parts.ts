/**
 * Simkl's three categories, in the order it asks for a first pull (docs/simkl-api.md#rate-limits-and-quotas: one after
 * the other).
 */
export const CATEGORIES = ["shows", "movies", "anime"] as const;
export type Category = (typeof CATEGORIES)[number];

/** The parts of a first import, in order. */
export const IMPORT_PARTS = [...CATEGORIES, "playback"] as const;
export type ImportPart = (typeof IMPORT_PARTS)[number];

export interface PartProgress {
  part: ImportPart;
  state: "waiting" | "asking" | "storing" | "stored";
  titles: number;
  episodes: number;
}

/** Progress before anything was asked for. */
export function createProgress(): PartProgress[] {
  return IMPORT_PARTS.map((part) => ({ part, state: "waiting", titles: 0, episodes: 0 }));
}
