/** In the order that Simkl asks for (docs/simkl-api.md#rate-limits-and-quotas). */
export const CATEGORIES = ["shows", "movies", "anime"] as const;
export type Category = (typeof CATEGORIES)[number];

const IMPORT_PARTS = [...CATEGORIES, "playback"] as const;
type ImportPart = (typeof IMPORT_PARTS)[number];

export interface PartProgress {
  part: ImportPart;
  state: "waiting" | "asking" | "storing" | "stored";
  titles: number;
  episodes: number;
}

export function createProgress(): PartProgress[] {
  return IMPORT_PARTS.map((part) => ({ part, state: "waiting", titles: 0, episodes: 0 }));
}
