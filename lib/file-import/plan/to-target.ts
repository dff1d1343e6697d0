import type { Entry } from "@/lib/file-import/entry";
import type { Target } from "@/lib/outbox/intents/target";

/** All that Simkl can be told to find a title of the file. */
export function toTarget({ kind, animeType, title, year, ids, countsLikeTvdb }: Entry): Target {
  return { kind, animeType, title, year, ids, countsLikeTvdb };
}

/** Simkl's own id, when the file has it. */
export function getSimklId({ ids }: Entry): number | null {
  return typeof ids.simkl === "number" ? ids.simkl : null;
}
