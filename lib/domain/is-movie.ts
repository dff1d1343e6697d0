import type { Kind } from "@/lib/database/generated/enums";

/** Whether a title is one film: Simkl files films of anime under anime (docs/simkl-api.md#quirks). */
export function isMovie({ kind, animeType }: { kind: Kind; animeType: string | null }): boolean {
  return kind === "movie" || animeType === "movie";
}
