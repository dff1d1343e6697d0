import { db } from "@/lib/database/client";
import type { Plan } from "@/lib/database/generated/enums";
import type { AllItems } from "@/lib/simkl/all-items";
import type { SimklUser } from "@/lib/simkl/client";
import { SimklRefused } from "@/lib/simkl/errors";
import type { LibraryRow } from "@/lib/simkl/library-row";
import { pullDelta } from "./pull";

export interface Session {
  simklId: number;
  rewatchId: number;
}

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
}

/**
 * Nobody says whether a delta tells all sessions of a changed title or only changed ones (digest §12). When it tells a title
 * without a session that we have, it is asked once more from before that session began: a session never changes before it
 * begins, so one that exists is told then, whichever is true. One without a beginning cannot be looked for, and stays.
 */
export async function confirmSessions(
  user: SimklUser,
  { userId, plan, deltasOmitSessions }: Person,
  rows: readonly LibraryRow[],
  since: string | undefined,
): Promise<SessionFindings> {
  if (plan === "free" || deltasOmitSessions || since === undefined) return NOTHING_FOUND;
  const missing = await missingSessions(userId, rows);
  if (missing.length === 0) return NOTHING_FOUND;

  const oldest = Math.min(...missing.map(({ startedAt }) => startedAt.getTime())) - 1000;
  const from = Math.min(oldest, Date.parse(since));
  const confirmed = await pullUnlessTooLarge(user, plan, new Date(from).toISOString().replace(".000Z", "Z"));
  if (!confirmed) return { gone: [], isSilent: true };
  const titles = new Set(confirmed.rows.filter((row) => !row.isRewatch).map((row) => row.simklId));
  const told = new Set(confirmed.rows.map((row) => row.rewatchId));
  const absent = missing.filter(({ rewatchId }) => !told.has(rewatchId));
  return {
    // A row that could not be read may be any session; a title that is told no more is a matter of the list of ids.
    gone: confirmed.unreadable > 0 ? [] : absent.filter(({ simklId }) => titles.has(simklId)),
    isSilent: absent.length < missing.length,
  };
}

const NOTHING_FOUND: SessionFindings = { gone: [], isSilent: false };

/** Null when too much changed since then for Simkl to answer: to ask that again would lead nowhere. */
async function pullUnlessTooLarge(user: SimklUser, plan: Plan, since: string): Promise<AllItems | null> {
  try {
    return await pullDelta(user, plan, since);
  } catch (error) {
    if (error instanceof SimklRefused && error.errorId === "max_items") return null;
    throw error;
  }
}

/** Stored sessions, with a known beginning, of the titles that the rows tell, which they do not tell themselves. */
async function missingSessions(userId: number, rows: readonly LibraryRow[]) {
  const titles = rows.filter((row) => !row.isRewatch).map((row) => row.simklId);
  const told = rows.flatMap((row) => row.rewatchId ?? []);
  const stored = await db.rewatchSession.findMany({
    where: { userId, simklId: { in: titles }, rewatchId: { notIn: told }, startedAt: { not: null } },
    select: { simklId: true, rewatchId: true, startedAt: true },
  });
  return stored.flatMap(({ startedAt, ...session }) => (startedAt ? [{ ...session, startedAt }] : []));
}
