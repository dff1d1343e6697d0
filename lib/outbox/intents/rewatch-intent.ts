import { z } from "zod";
import { episodePlace, simklId, WatchedAt } from "./intent-fields";

const rewatchId = z.int32().positive();
const watchedAt = WatchedAt;

/** Only buttons on the page of a title send these (docs/simkl-api.md#rewatch-precautions). */
export const REWATCH_INTENTS = [
  z.object({ kind: z.literal("rewatch-start"), simklId, watchedAt, isEmpty: z.boolean() }),
  z.object({ kind: z.literal("rewatch-film"), simklId, watchedAt }),
  z.object({
    kind: z.literal("rewatch-episodes"),
    simklId,
    rewatchId,
    watchedAt,
    episodes: z.array(episodePlace).max(500),
  }),
  z.object({ kind: z.literal("rewatch-state"), simklId, rewatchId, state: z.enum(["active", "closed"]) }),
  z.object({
    kind: z.literal("unrewatch"),
    simklId,
    rewatchId,
    /** The whole session when left out. */
    episodes: z.array(episodePlace).min(1).max(2000).optional(),
  }),
] as const;

export const RewatchIntent = z.discriminatedUnion("kind", REWATCH_INTENTS);
export type RewatchIntent = z.output<typeof RewatchIntent>;

const KINDS: readonly string[] = REWATCH_INTENTS.map(({ shape }) => shape.kind.value);

export function isRewatchIntent(intent: { kind: string }): intent is RewatchIntent {
  return KINDS.includes(intent.kind);
}
