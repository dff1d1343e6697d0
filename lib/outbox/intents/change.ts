import { z } from "zod";
import { LIST_STATUSES } from "@/lib/simkl/schemas/list-status";

/** In UTC and whole seconds, as Simkl writes it. */
const instant = z.string();

const Season = z.object({
  number: z.int(),
  /** The request names no episodes and so means all; `episodes` is then what the catalogue knew. */
  isWhole: z.boolean(),
  episodes: z.array(z.object({ number: z.int(), at: instant.nullish() })),
});

/** Adds viewings to a rewatch session, or only opens, closes or continues one (docs/simkl-api.md#rewatches). */
const Rewatch = z.object({
  kind: z.literal("rewatch"),
  /** Null for a new session. */
  rewatchId: z.int().nullable(),
  of: z.enum(["film", "episodes", "session"]),
  seasons: z.array(Season),
  /** The requested state. */
  state: z.enum(["active", "closed"]).nullable(),
  at: instant,
});

/** Removes a session, or, with seasons, only episodes of it. */
const Unrewatch = z.object({ kind: z.literal("unrewatch"), rewatchId: z.int(), seasons: z.array(Season) });

/**
 * A resolved intent as the outbox stores it. Its dates are those of the click; `at` of an episode takes precedence. A movie
 * has no seasons. `at` of `list` dates the last viewing of a show that it completes; `addedAt` that of a restored title.
 */
export const Change = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("watch"), at: instant, seasons: z.array(Season), addedAt: instant.optional() }),
  z.object({ kind: z.literal("unwatch"), seasons: z.array(Season) }),
  z.object({
    kind: z.literal("list"),
    status: z.enum(LIST_STATUSES),
    at: instant.optional(),
    addedAt: instant.optional(),
  }),
  z.object({ kind: z.literal("rate"), rating: z.int(), at: instant }),
  z.object({ kind: z.literal("unrate") }),
  z.object({ kind: z.literal("memo"), text: z.string(), isPrivate: z.boolean() }),
  z.object({ kind: z.literal("remove") }),
  Rewatch,
  Unrewatch,
]);

export type Change = z.output<typeof Change>;
/** These leave the state of the title as it is. */
export type RewatchChange = z.output<typeof Rewatch> | z.output<typeof Unrewatch>;
export type ChangedSeason = z.output<typeof Season>;

export function isRewatchChange(change: Change): change is RewatchChange {
  return change.kind === "rewatch" || change.kind === "unrewatch";
}
