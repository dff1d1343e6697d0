import { db } from "@/lib/database/client";
import type { Plan } from "@/lib/database/generated/enums";
import type { AllItems } from "@/lib/simkl/all-items";
import type { SimklUser } from "@/lib/simkl/client";
import { SimklRefused } from "@/lib/simkl/errors";
import type { LibraryRow } from "@/lib/simkl/library-row";
import type { AskedRewatches, Session } from "./asked-rewatches";
import { pullDelta } from "./pull";

/** What a delta that leaves out stored sessions means. */
export interface SessionFindings {
  /** Sessions that are no more. */
  gone: Session[];
  /** The delta left out sessions that exist, or may: on this account its silence says nothing. */
  isSilent: boolean;
}

interface Person {
  userId: number;
  plan: Plan;
  /** Whether that was found before. */
  deltasOmitSessions: boolean;
  asked: Pick<AskedRewatches, "removed" | "perhapsRemoved">;
}

/** A client whose clock is wrong, or that takes local time for UTC, begins a session later than it wrote it. */
const MARGIN_MS = 24 * 60 * 60_000;

/**
 * What the person had removed, as Simkl said, is believed to be gone when it is not told. Of others nobody says whether a delta tells all sessions of a changed title or only changed ones (digest §12). When it tells a title
 * without a session that we have, it is asked once more from before that session began: a session never changes before it
 * begins, so one that exists is told then, whichever is true. One without a beginning cannot be looked for, and stays.
 */
export async function confirmSessions(
  user: SimklUser,
  { userId, plan, deltasOmitSessions, asked }: Person,
  delta: AllItems,
  since: string | undefined,
): Promise<SessionFindings> {
  // A row that could not be read may be any session.
  if (plan === "free" || since === undefined || delta.unreadable > 0) return NOTHING_FOUND;
  const told = new Set(delta.rows.map((row) => row.rewatchId));
  const removed = asked.removed.filter(({ rewatchId }) => !told.has(rewatchId));
  const missing = (await missingSessions(userId, delta.rows)).filter((session) => !isAmong(session, removed));
  const [untold, young] = partition(missing, ({ startedAt }) => startedAt <= Date.parse(since) + MARGIN_MS);
  const certain = [...removed, ...young];
  const doubtful = deltasOmitSessions ? untold.filter((session) => isAmong(session, asked.perhapsRemoved)) : untold;
  if (doubtful.length === 0) return { gone: certain, isSilent: false };

  const from = Math.min(...doubtful.map(({ startedAt }) => startedAt)) - MARGIN_MS;
  const confirmed = await pullUnlessTooLarge(user, plan, new Date(from).toISOString().replace(".000Z", "Z"));
  if (!confirmed) return { gone: certain, isSilent: true };
  const titles = new Set(confirmed.rows.filter((row) => !row.isRewatch).map((row) => row.simklId));
  const found = new Set(confirmed.rows.map((row) => row.rewatchId));
  const [existing, absent] = partition(doubtful, ({ rewatchId }) => found.has(rewatchId));
  // A title that is told no more is a matter of the list of ids.
  const gone = confirmed.unreadable > 0 ? [] : absent.filter(({ simklId }) => titles.has(simklId));
  return { gone: [...certain, ...gone], isSilent: existing.length > 0 };
}

function isAmong({ rewatchId }: Session, sessions: readonly Session[]): boolean {
  return sessions.some((session) => session.rewatchId === rewatchId);
}

const NOTHING_FOUND: SessionFindings = { gone: [], isSilent: false };

function partition<T>(all: readonly T[], belongs: (one: T) => boolean): [T[], T[]] {
  return [all.filter(belongs), all.filter((one) => !belongs(one))];
}

/** Null when too much changed since then for Simkl to answer: to ask that again would lead nowhere. */
async function pullUnlessTooLarge(user: SimklUser, plan: Plan, since: string): Promise<AllItems | null> {
  try {
    return await pullDelta(user, plan, since);
  } catch (error) {
    if (error instanceof SimklRefused && error.errorId === "max_items") return null;
    throw error;
  }
}

interface StartedSession extends Session {
  /** Milliseconds since the epoch. */
  startedAt: number;
}

/** Stored sessions, with a known beginning, of the titles that the rows tell, which they do not tell themselves. */
async function missingSessions(userId: number, rows: readonly LibraryRow[]): Promise<StartedSession[]> {
  const titles = rows.filter((row) => !row.isRewatch).map((row) => row.simklId);
  const told = new Set(rows.map((row) => row.rewatchId));
  const stored = await db.rewatchSession.findMany({
    where: { userId, simklId: { in: titles }, startedAt: { not: null } },
    select: { simklId: true, rewatchId: true, startedAt: true },
  });
  return stored.flatMap(({ startedAt, ...session }) =>
    startedAt && !told.has(session.rewatchId) ? [{ ...session, startedAt: startedAt.getTime() }] : [],
  );
}
