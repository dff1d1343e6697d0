import type { Entry } from "@/lib/file-import/entry";
import type { Target } from "@/lib/outbox/intents/target";

export function toTarget({ kind, animeType, title, year, ids, countsLikeTvdb }: Entry): Target {
  return { kind, animeType, title, year, ids, countsLikeTvdb };
}

export function getSimklId({ ids }: Entry): number | null {
  return typeof ids.simkl === "number" ? ids.simkl : null;
}
