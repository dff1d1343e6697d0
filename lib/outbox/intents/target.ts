import { z } from "zod";
import type { TitleFacts } from "./title-facts";
import { NOT_IN_LIBRARY } from "./title-state";

/**
 * A title that is unknown here; Simkl finds it by what is sent of it (docs/simkl-api.md#ids). Its writes have a number below
 * zero until a later sync shows which title it is.
 */
export const Target = z.object({
  kind: z.enum(["movie", "tv", "anime"]),
  animeType: z.string().nullable(),
  title: z.string(),
  year: z.int().nullable(),
  ids: z.record(z.string(), z.union([z.string(), z.int()])),
  /** Its seasons are TVDB's if it is anime (docs/simkl-api.md#types-statuses-and-media-objects). */
  countsLikeTvdb: z.boolean(),
});
export type Target = z.output<typeof Target>;

export function toTitleFacts({ kind, animeType }: Target, simklId: number): TitleFacts {
  return { simklId, kind, animeType, state: NOT_IN_LIBRARY, episodes: [] };
}
