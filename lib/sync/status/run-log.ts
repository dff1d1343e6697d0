import { z } from "zod";
import type { RunOutcome } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";

const PAGE_SIZE = 50;

const LoggedCall = z.object({
  endpoint: z.string(),
  /** Null without a response. */
  status: z.number().nullable(),
  ms: z.number(),
  bytes: z.number(),
  rows: z.number().nullable(),
  /** A `SimklErrorCode`, or `aborted`. */
  error: z.string().nullable(),
});
export type LoggedCall = z.output<typeof LoggedCall>;

export interface LoggedRun {
  id: string;
  trigger: string;
  startedAt: Date;
  endedAt: Date | null;
  outcome: RunOutcome;
  /** How many rows Simkl sent. */
  changed: number;
  calls: LoggedCall[];
}

export interface RunLog {
  /** Newest first. */
  runs: LoggedRun[];
  /** The key of the next page; null on the last. */
  older: string | null;
}

/** A page of a user's run log. `before` is the key from the previous page; any other text means the newest page. */
export async function getRunLog(userId: number, before?: string): Promise<RunLog> {
  const key = RunKey.safeParse(before).data ?? null;
  const isBefore = key ? sql`("startedAt", "id") < (${key.startedAt}, ${key.id}::bigint)` : sql`TRUE`;
  const found = await rows<Omit<LoggedRun, "calls"> & { calls: unknown }>(
    sql`SELECT "id", "trigger", "startedAt", "endedAt", "outcome", "changed", "calls" FROM "SyncRun"
     WHERE "userId" = ${userId} AND ${isBefore}
     ORDER BY "startedAt" DESC, "id" DESC LIMIT ${PAGE_SIZE + 1}`,
  );
  const runs = found
    .slice(0, PAGE_SIZE)
    .map((row) => ({ ...row, calls: LoggedCall.array().catch([]).parse(row.calls) }));
  const last = runs.at(-1);
  return { runs, older: found.length > PAGE_SIZE && last ? `${last.startedAt.getTime()}-${last.id}` : null };
}

const RunKey = z
  .string()
  .regex(/^\d{1,14}-\d{1,18}$/)
  .transform((key) => {
    const [startedAt = "0", id = "0"] = key.split("-");
    return { startedAt: new Date(Number(startedAt)), id };
  });
