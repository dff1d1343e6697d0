import { z } from "zod";
import { LIST_STATUSES } from "@/lib/simkl/schemas/list-status";

/** An instant as Simkl writes it: UTC, whole seconds. */
const instant = z.string();

const Season = z.object({
  number: z.int(),
  /** Sent without episodes, which means all of it; `episodes` is then what the catalogue knew of it. */
  isWhole: z.boolean(),
  episodes: z.array(z.object({ number: z.int(), at: instant.nullish() })),
});

/**
 * Something seen again, which becomes a rewatch session at Simkl or goes into one (docs/simkl-api.md#rewatches): a
 * film, episodes, or nothing where a session is only opened, closed or taken up.
 */
const Rewatch = z.object({
  kind: z.literal("rewatch"),
  /** The session; null for one that begins with this. */
  rewatchId: z.int().nullable(),
  of: z.enum(["film", "episodes", "session"]),
  seasons: z.array(Season),
  /** What the session is to become. */
  state: z.enum(["active", "closed"]).nullable(),
  at: instant,
});

/** A rewatch session that should not be there; or some of its episodes. */
const Unrewatch = z.object({ kind: z.literal("unrewatch"), rewatchId: z.int(), seasons: z.array(Season) });

/**
 * An intent made definite, as the outbox keeps it: dates are instants, so that nothing is older or younger than the click however late it is sent;
 * a film is watched without seasons. `at` of an episode goes before that of the change; that of a list is when the show that is completed was
 * last watched. `addedAt` is when a title that comes back was first added.
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
/** What concerns rewatch sessions alone: it leaves a title's own state as it is. */
export type RewatchChange = z.output<typeof Rewatch> | z.output<typeof Unrewatch>;
export type ChangedSeason = z.output<typeof Season>;

export function isRewatchChange(change: Change): change is RewatchChange {
  return change.kind === "rewatch" || change.kind === "unrewatch";
}
