import "server-only";
import { z } from "zod";
import { getPool } from "@/lib/database/connection";
import type { RunOutcome } from "@/lib/database/generated/enums";

/** One HTTP attempt of a run, as `SimklCall` wrote it. */
const LoggedCall = z.object({
  endpoint: z.string(),
  status: z.number().nullable(),
  ms: z.number(),
  bytes: z.number(),
  rows: z.number().nullable(),
  attempt: z.number(),
  error: z.string().nullable(),
});
export type LoggedCall = z.output<typeof LoggedCall>;

export interface LoggedRun {
  /** A bigint, as text. */
  id: string;
  trigger: string;
  startedAt: Date;
  endedAt: Date | null;
  outcome: RunOutcome;
  /** Rows that Simkl told. */
  changed: number;
  /** The operator's line when it failed. */
  error: string | null;
  calls: LoggedCall[];
}

/** The run before which the next page begins. */
export interface RunCursor {
  startedAt: Date;
  id: string;
}

/** A person's runs, newest first; the next page is asked for by the last one's key. */
export async function listLoggedRuns(
  userId: number,
  before: RunCursor | null,
  limit: number,
): Promise<{ runs: LoggedRun[]; next: RunCursor | null }> {
  const { rows } = await getPool().query<Omit<LoggedRun, "calls"> & { calls: unknown }>(
    `SELECT "id"::text, "trigger", "startedAt", "endedAt", "outcome"::text, "changed", "error", "calls" FROM "SyncRun"
     WHERE "userId" = $1 AND ($2::timestamptz IS NULL OR ("startedAt", "id") < ($2, $3::bigint))
     ORDER BY "startedAt" DESC, "id" DESC LIMIT $4`,
    [userId, before?.startedAt ?? null, before?.id ?? null, limit + 1],
  );
  const runs = rows
    .slice(0, limit)
    .map(({ calls, ...run }) => ({ ...run, calls: LoggedCall.array().catch([]).parse(calls) }));
  const last = rows.length > limit ? runs.at(-1) : undefined;
  return { runs, next: last ? { startedAt: last.startedAt, id: last.id } : null };
}
