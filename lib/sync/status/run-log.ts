import { z } from "zod";
import { getPool } from "@/lib/database/connection";
import type { RunOutcome } from "@/lib/database/generated/enums";

const PAGE_SIZE = 50;

const LoggedCall = z.object({
  endpoint: z.string(),
  /** Null when no answer came. */
  status: z.number().nullable(),
  ms: z.number(),
  bytes: z.number(),
  rows: z.number().nullable(),
  /** A `SimklErrorCode`, or `aborted`. */
  error: z.string().nullable(),
});
export type LoggedCall = z.output<typeof LoggedCall>;

/** One sync of a person's library. */
export interface LoggedRun {
  id: string;
  trigger: string;
  startedAt: Date;
  endedAt: Date | null;
  outcome: RunOutcome;
  /** How many rows Simkl told. */
  changed: number;
  calls: LoggedCall[];
}

export interface RunLog {
  /** Newest first. */
  runs: LoggedRun[];
  /** The key of the page after this one; null when this is the last. */
  older: string | null;
}

/** A page of a person's run log. `before` is the key that the page above gave; any other text is the newest page. */
export async function getRunLog(userId: number, before?: string): Promise<RunLog> {
  const key = RunKey.safeParse(before).data ?? null;
  const { rows } = await getPool().query<Omit<LoggedRun, "calls"> & { calls: unknown }>(
    `SELECT "id", "trigger", "startedAt", "endedAt", "outcome", "changed", "calls" FROM "SyncRun"
     WHERE "userId" = $1 AND ($2::timestamptz IS NULL OR ("startedAt", "id") < ($2, $3))
     ORDER BY "startedAt" DESC, "id" DESC LIMIT $4`,
    [userId, key?.startedAt, key?.id, PAGE_SIZE + 1],
  );
  const runs = rows
    .slice(0, PAGE_SIZE)
    .map((row) => ({ ...row, calls: LoggedCall.array().catch([]).parse(row.calls) }));
  const last = runs.at(-1);
  return { runs, older: rows.length > PAGE_SIZE && last ? `${last.startedAt.getTime()}-${last.id}` : null };
}

const RunKey = z
  .string()
  .regex(/^\d{1,14}-\d{1,18}$/)
  .transform((key) => {
    const [startedAt = "0", id = "0"] = key.split("-");
    return { startedAt: new Date(Number(startedAt)), id };
  });
