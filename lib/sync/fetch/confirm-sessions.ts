import { getPool } from "@/lib/database/connection";
import type { Kind, Plan } from "@/lib/database/generated/enums";
import type { SimklUser } from "@/lib/simkl/client/client";
import type { AllItems } from "@/lib/simkl/endpoints/all-items";
import type { LibraryRow } from "@/lib/simkl/schemas/library-row";
import { pullDelta } from "./pull";
import { readUnlessTooLarge } from "./read-in-parts";
import type { RequestedRewatches, RewatchKey } from "./requested-rewatches";

/** What a delta that leaves out stored sessions means. */
export interface SessionFindings {
  /** Sessions that are no more. */
  gone: RewatchKey[];
  /** The delta left out sessions that exist, or may: on this account its silence says nothing. */
  hasOmissions: boolean;
  /** From when to ask for the sessions about which nothing is known, since deltas leave out living ones; null when there are none. */
  omittedSince: string | null;
  /** Rows of titles that are of another kind now, with the sessions that the delta left out. */
  rows: LibraryRow[];
}

interface SessionOwner {
  userId: number;
  plan: Plan;
  /** Whether that was found before. */
  deltasOmitSessions: boolean;
  requestedRewatches: Pick<RequestedRewatches, "removed" | "perhapsRemoved">;
}

/** A client whose clock is wrong, or that takes local time for UTC, begins a session later than it wrote it. */
const MARGIN_MS = 24 * 60 * 60_000;

/**
 * What the person had removed, as Simkl said, is believed to be gone when it is not told. Of others nobody says whether
 * a delta tells all sessions of a changed title or only changed ones (docs/simkl-api.md#sync-algorithm). When it tells
 * a title without a session that we have, it is asked once more from before that session began: a session never changes
 * before it begins, so one that exists is told then, whichever is true. One without a beginning cannot be looked for,
 * and stays. A title that became another kind names all its episodes in another way, so its sessions are asked for in
 * any case.
 */
export async function confirmSessions(
  user: SimklUser,
  { userId, plan, deltasOmitSessions, requestedRewatches }: SessionOwner,
  delta: AllItems,
  since: string | undefined,
): Promise<SessionFindings> {
  // A row that could not be read may be any session.
  if (plan === "free" || since === undefined || delta.unreadable > 0) return NOTHING_FOUND;
  const receivedIds = new Set(delta.rows.map((row) => row.rewatchId));
  const removed = requestedRewatches.removed.filter(({ rewatchId }) => !receivedIds.has(rewatchId));
  const missing = (await findMissingSessions(userId, delta.rows)).filter(
    (session) => !includesSession(session, removed),
  );
  const [unreported, recent] = partition(missing, ({ startedAt }) => startedAt <= Date.parse(since) + MARGIN_MS);
  const confirmedGone = [...removed, ...recent];
  const outdated = unreported.filter(({ isOutdated }) => isOutdated);
  const [doubtful, omitted] = partition(
    unreported,
    (session) =>
      !deltasOmitSessions || session.isOutdated || includesSession(session, requestedRewatches.perhapsRemoved),
  );
  const omittedSince = omitted.length === 0 ? null : getInstantBefore(omitted);
  if (doubtful.length === 0) return { ...NOTHING_FOUND, gone: confirmedGone, omittedSince };

  const confirmed = await readUnlessTooLarge(() => pullDelta(user, plan, getInstantBefore(doubtful)));
  if (!confirmed) return { ...NOTHING_FOUND, gone: confirmedGone, hasOmissions: true, omittedSince };
  const titles = new Set(confirmed.rows.filter((row) => !row.isRewatch).map((row) => row.simklId));
  const found = new Set(confirmed.rows.map((row) => row.rewatchId));
  const [existing, absent] = partition(doubtful, ({ rewatchId }) => found.has(rewatchId));
  // A title that is told no more is a matter of the list of ids.
  const gone = confirmed.unreadable > 0 ? [] : absent.filter(({ simklId }) => titles.has(simklId));
  const rows = confirmed.rows.filter((row) => outdated.some(({ simklId }) => simklId === row.simklId));
  return { gone: [...confirmedGone, ...gone], hasOmissions: existing.length > 0, omittedSince, rows };
}

/**
 * The sessions that are no more, of those that began after `since` and that deltas left out: what is read from before they began tells
 * all that exist. Once a day at most, for an account whose deltas leave out living ones.
 */
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

/** An instant before which none of them can have changed. */
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
  /** It was told while its title was of another kind. */
  isOutdated: boolean;
}

interface StoredSession extends RewatchKey {
  startedAt: Date;
  lastWatched: string | null;
  kind: Kind;
}

/** Stored sessions, with a known beginning, of the titles that the rows tell, which they do not tell themselves. */
async function findMissingSessions(userId: number, rows: readonly LibraryRow[]): Promise<StartedSession[]> {
  const titles = new Map(rows.filter((row) => !row.isRewatch).map((row) => [row.simklId, row]));
  const receivedIds = new Set(rows.map((row) => row.rewatchId));
  const { rows: stored } = await getPool().query<StoredSession>(
    `SELECT session."simklId", session."rewatchId", session."startedAt", session."lastWatched", title."kind"
     FROM "RewatchSession" session JOIN "Title" title USING ("simklId")
     WHERE session."userId" = $1 AND session."simklId" = ANY($2) AND session."startedAt" IS NOT NULL`,
    [userId, [...titles.keys()]],
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

/** Episodes are `S02E03` of a show and `E03` of an anime, in a title and its sessions alike. */
function isOutdated({ lastWatched, kind }: StoredSession, row: LibraryRow | undefined): boolean {
  if (!row) return false;
  if (lastWatched === null || row.lastWatched === null) return kind !== row.kind;
  return lastWatched.startsWith("S") !== row.lastWatched.startsWith("S");
}
