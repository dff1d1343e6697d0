import { z } from "zod";
import { REWATCH_STATUSES } from "@/lib/simkl/schemas/rewatch-status";
import { SYNC_FAILURES } from "@/lib/sync/sync-failure";
import { readStoredReason } from "./stored-reason";

/** Reasons that need no parameters. */
export const PLAIN_WRITE_REASONS = [
  ...(["library-not-read", "not-understood", "title-unknown", "title-forgotten", "nothing-aired"] as const),
  ...(["not-in-library", "left-library", "memo-without-list", "reclassified", "unchanged-since"] as const),
  ...(["movie-without-episodes", "episodes-needed", "episodes-unknown", "season-unknown"] as const),
  ...(["already-watched", "all-watched", "none-watched", "movie-not-unmarkable", "date-in-future"] as const),
  ...(["date-before-2000", "list-not-for-movies", "same-list", "rating-invalid", "same-rating", "not-rated"] as const),
  ...(["memo-needs-list", "memo-missing", "no-memo-to-delete", "same-memo"] as const),
  ...(["movie-rewatch-without-start", "rewatch-needs-episodes", "no-episode-chosen", "rewatches-need-plan"] as const),
  ...(["rewatches-off", "only-planned", "rewatch-unknown", "rewatch-not-active", "not-in-rewatch"] as const),
  ...(["movie-rewatch-finished", "rewatch-active", "rewatch-closed", "rewatch-finished"] as const),
  ...(["rewatch-on-its-way", "other-rewatch-active", "movie-not-watched", "show-not-completed"] as const),
  ...(["movie-rewatch-needs-date", "same-date-as-first"] as const),
  ...([
    "server-stopped",
    "no-clear-answer",
    "not-mentioned",
    "write-lost",
    "write-missing",
    "outcome-unknown",
  ] as const),
  ...(["refused-together", "not-allowed", "simkl-does-not-know", "not-found"] as const),
  ...(["rewatch-unnamed", "rewatch-split", "rewatch-joined", "rewatch-unchanged", "rewatch-not-counted"] as const),
  ...(["counted-as-first", "rewatch-lost", "rewatch-missing", "title-removed-with-rewatch"] as const),
] as const;

const Episode = z.object({ season: z.int(), number: z.int() });

/** Why a change is rejected, waits, has failed, or ended otherwise than requested; stored as JSON. Pages have the sentences. */
export const WriteReason = z.discriminatedUnion("code", [
  z.object({ code: z.enum(PLAIN_WRITE_REASONS) }),
  z.object({ code: z.literal("outbox-full"), limit: z.int() }),
  z.object({ code: z.enum(["episode-unknown", "episode-not-aired"]), ...Episode.shape }),
  z.object({ code: z.literal("memo-too-long"), limit: z.int(), length: z.int() }),
  z.object({ code: z.literal("restored-memo-too-long"), limit: z.int() }),
  z.object({ code: z.literal("rewatch-limit"), limit: z.int() }),
  z.object({ code: z.enum(["episode-not-watched", "episode-in-rewatch"]), ...Episode.shape }),
  /** Without an episode it is a movie. */
  z.object({ code: z.enum(["before-release", "within-48-hours"]), episode: Episode.nullable() }),
  /** The state that Simkl keeps instead of the requested one. */
  z.object({ code: z.literal("rewatch-state-kept"), state: z.enum(REWATCH_STATUSES) }),
  z.object({ code: z.literal("sync-failure"), failure: z.enum(SYNC_FAILURES) }),
  z.object({ code: z.literal("refused"), errorId: z.string().nullable() }),
  /** A row from the time when sentences were stored. */
  z.object({ code: z.literal("text"), text: z.string() }),
]);
export type WriteReason = z.output<typeof WriteReason>;

/** For a column of text. */
export function serializeWriteReason(reason: WriteReason | null): string | null {
  return reason && JSON.stringify(reason);
}

/** Null without a reason, and for a code of another release. */
export function parseWriteReason(stored: string | null): WriteReason | null {
  return stored === null ? null : (WriteReason.safeParse(readStoredReason(stored)).data ?? null);
}
