import "server-only";
import { z } from "zod";
import type { RunOutcome } from "@/lib/database/generated/enums";
import { byBigint, byInstant, type CursorOf, createKeyset } from "@/lib/database/keyset";
import { rows, sql } from "@/lib/database/sql";

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

/** Newest first. */
export const RUN_KEYSET = createKeyset({
  startedAt: byInstant(sql`"startedAt"`, "desc"),
  id: byBigint(sql`"SyncRun"."id"`, "desc"),
});
export type RunCursor = CursorOf<typeof RUN_KEYSET>;

export async function listLoggedRuns(
  userId: number,
  before: RunCursor | null,
  limit: number,
): Promise<{ runs: LoggedRun[]; next: RunCursor | null }> {
  const found = await rows<Omit<LoggedRun, "calls"> & { calls: unknown }>(sql`
    SELECT "id"::text, "trigger", "startedAt", "endedAt", "outcome"::text, "changed", "error", "calls" FROM "SyncRun"
    WHERE "userId" = ${userId} AND ${RUN_KEYSET.isAfter(before)}
    ${RUN_KEYSET.orderBy} LIMIT ${limit + 1}`);
  const page = RUN_KEYSET.toPage(found, limit);
  const runs = page.rows.map(({ calls, ...run }) => ({ ...run, calls: LoggedCall.array().catch([]).parse(calls) }));
  return { runs, next: page.next };
}
