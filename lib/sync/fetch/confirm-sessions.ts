import type { Kind, Plan } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";
import type { SimklUser } from "@/lib/simkl/client/client";
import type { AllItems } from "@/lib/simkl/endpoints/all-items";
import type { LibraryRow } from "@/lib/simkl/schemas/library-row";
import { pullDelta } from "./pull";
import { readUnlessTooLarge } from "./read-in-parts";
import type { RequestedRewatches, RewatchKey } from "./requested-rewatches";

/** What follows from a delta without some of the stored sessions. */
export interface SessionFindings {
  gone: RewatchKey[];
  /** The delta left out sessions that exist, or may exist: on this account a missing session proves nothing. */
  hasOmissions: boolean;
  /** From when a later read has to ask for missing sessions, on an account whose deltas leave out existing ones. */
  omittedSince: string | null;
  /** Rows of titles whose kind changed, with the sessions that the delta left out. */
  rows: LibraryRow[];
}

interface SessionOwner {
  userId: number;
  plan: Plan;
  deltasOmitSessions: boolean;
  requestedRewatches: Pick<RequestedRewatches, "removed" | "perhapsRemoved">;
}

/** A client with a wrong clock, or with local time as UTC, starts a session later than it says. */
const MARGIN_MS = 24 * 60 * 60_000;

/**
 * Finds out which stored sessions, missing in a delta, are gone. Whether a delta has all sessions of a changed title is not documented
 * (docs/simkl-api.md#sync-algorithm), so it is read again from before the session began, where an existing session has to be.
 */
export async function confirmSessions(
  user: SimklUser,
  { userId, plan, deltasOmitSessions, requestedRewatches }: SessionOwner,
  delta: AllItems,
  since: string | undefined,
): Promise<SessionFindings> {
  // An unreadable row may be any session.
  if (plan === "free" || since === undefined || delta.unreadable > 0) return NOTHING_FOUND;
  const receivedIds = new Set(delta.rows.map((row) => row.rewatchId));
  const removed = requestedRewatches.removed.filter(({ rewatchId }) => !receivedIds.has(rewatchId));
  const missing = (await findMissingSessions(userId, delta.rows)).filter(
    (session) => !includesSession(session, removed),
  );
  const [unreported, recent] = partition(missing, ({ startedAt }) => startedAt <= Date.parse(since) + MARGIN_MS);
  const confirmedGone = [...removed, ...recent];
  const outdated = unreported.filter(({ isOutdated }) => isOutdated);
  const [unconfirmed, omitted] = partition(
    unreported,
    (session) =>
      !deltasOmitSessions || session.isOutdated || includesSession(session, requestedRewatches.perhapsRemoved),
  );
  const omittedSince = omitted.length === 0 ? null : getInstantBefore(omitted);
  if (unconfirmed.length === 0) return { ...NOTHING_FOUND, gone: confirmedGone, omittedSince };

  const confirmed = await readUnlessTooLarge(() => pullDelta(user, plan, getInstantBefore(unconfirmed)));
  if (!confirmed) return { ...NOTHING_FOUND, gone: confirmedGone, hasOmissions: true, omittedSince };
  const titles = new Set(confirmed.rows.filter((row) => !row.isRewatch).map((row) => row.simklId));
  const found = new Set(confirmed.rows.map((row) => row.rewatchId));
  const [existing, absent] = partition(unconfirmed, ({ rewatchId }) => found.has(rewatchId));
  // A title that is missing too is left to the list of ids.
  const gone = confirmed.unreadable > 0 ? [] : absent.filter(({ simklId }) => titles.has(simklId));
  const rows = confirmed.rows.filter((row) => outdated.some(({ simklId }) => simklId === row.simklId));
  return { gone: [...confirmedGone, ...gone], hasOmissions: existing.length > 0, omittedSince, rows };
}

/** Which sessions since `since` are gone, on an account whose deltas leave out existing ones; at most once a day. */
export async function findGoneSessions(
  user: SimklUser,
  userId: number,
  plan: Plan,
  since: string | undefined,
): Promise<RewatchKey[]> {
  if (plan === "free" || since === undefined) return [];
  const delta = await readUnlessTooLarge(() => pullDelta(user, plan, since));
  if (!delta || delta.unreadable > 0) return [];
  const missing = await findMissingSessions(userId, delta.rows);
  return missing.filter(({ startedAt }) => startedAt - MARGIN_MS >= Date.parse(since));
}

/** An instant before which none of the sessions can have changed. */
function getInstantBefore(sessions: readonly StartedSession[]): string {
  const from = Math.min(...sessions.map(({ startedAt }) => startedAt)) - MARGIN_MS;
  return new Date(from).toISOString().replace(".000Z", "Z");
}

function includesSession({ rewatchId }: RewatchKey, sessions: readonly RewatchKey[]): boolean {
  return sessions.some((session) => session.rewatchId === rewatchId);
}

const NOTHING_FOUND: SessionFindings = { gone: [], hasOmissions: false, omittedSince: null, rows: [] };

function partition<T>(all: readonly T[], belongs: (one: T) => boolean): [T[], T[]] {
  return [all.filter(belongs), all.filter((one) => !belongs(one))];
}

interface StartedSession extends RewatchKey {
  /** Milliseconds since the epoch. */
  startedAt: number;
  /** Stored when its title was of another kind, which names episodes in another way. */
  isOutdated: boolean;
}

interface StoredSession extends RewatchKey {
  startedAt: Date;
  lastWatched: string | null;
  kind: Kind;
}

/** Stored sessions of the received titles that were not received. One without a start cannot be looked for, and is left out. */
async function findMissingSessions(userId: number, received: readonly LibraryRow[]): Promise<StartedSession[]> {
  const titles = new Map(received.filter((row) => !row.isRewatch).map((row) => [row.simklId, row]));
  const receivedIds = new Set(received.map((row) => row.rewatchId));
  const stored = await rows<StoredSession>(
    sql`SELECT session."simklId", session."rewatchId", session."startedAt", session."lastWatched", title."kind"
     FROM "RewatchSession" session JOIN "Title" title USING ("simklId")
     WHERE session."userId" = ${userId} AND session."simklId" = ANY(${[...titles.keys()]}) AND session."startedAt" IS NOT NULL`,
  );
  return stored
    .filter(({ rewatchId }) => !receivedIds.has(rewatchId))
    .map((session) => ({
      simklId: session.simklId,
      rewatchId: session.rewatchId,
      startedAt: session.startedAt.getTime(),
      isOutdated: isOutdated(session, titles.get(session.simklId)),
    }));
}

/** Episodes are `S02E03` of a show and `E03` of an anime, in a title and in its sessions. */
function isOutdated({ lastWatched, kind }: StoredSession, row: LibraryRow | undefined): boolean {
  if (!row) return false;
  if (lastWatched === null || row.lastWatched === null) return kind !== row.kind;
  return lastWatched.startsWith("S") !== row.lastWatched.startsWith("S");
}
