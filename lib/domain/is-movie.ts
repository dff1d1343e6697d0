import type { Kind } from "./kind";

/** Simkl files anime movies under anime (docs/simkl-api.md#quirks). */
export function isMovie({ kind, animeType }: { kind: Kind; animeType: string | null }): boolean {
  return kind === "movie" || animeType === "movie";
}
