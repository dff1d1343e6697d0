import "server-only";
import { z } from "zod";
import type { RunOutcome } from "@/lib/database/generated/enums";
import { emptySql, rows, sql } from "@/lib/database/sql";

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
  /** Rows that Simkl sent. */
  changed: number;
  /** The operator's line when it failed. */
  error: string | null;
  calls: LoggedCall[];
}

export interface RunCursor {
  startedAt: Date;
  id: string;
}

/** Newest first; the key of the last run requests the next page. */
export async function listLoggedRuns(
  userId: number,
  before: RunCursor | null,
  limit: number,
): Promise<{ runs: LoggedRun[]; next: RunCursor | null }> {
  const isBefore = before
    ? sql`AND ("startedAt", "id") < (${before.startedAt}::timestamptz, ${before.id}::bigint)`
    : emptySql;
  const found = await rows<Omit<LoggedRun, "calls"> & { calls: unknown }>(sql`
    SELECT "id"::text, "trigger", "startedAt", "endedAt", "outcome"::text, "changed", "error", "calls" FROM "SyncRun"
    WHERE "userId" = ${userId} ${isBefore}
    ORDER BY "startedAt" DESC, "id" DESC LIMIT ${limit + 1}`);
  const runs = found
    .slice(0, limit)
    .map(({ calls, ...run }) => ({ ...run, calls: LoggedCall.array().catch([]).parse(calls) }));
  const last = found.length > limit ? runs.at(-1) : undefined;
  return { runs, next: last ? { startedAt: last.startedAt, id: last.id } : null };
}
