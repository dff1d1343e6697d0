import "server-only";
import { pool } from "@/lib/database/connection";

export interface StandingBlock {
  since: Date;
  /** Nobody is synced before; then one account tries for all. */
  until: Date;
  /** Refusals in a row. */
  strikes: number;
  /** What Simkl said. */
  reason: string;
}

/** The time in which Simkl refuses this app (412), if there is one. */
export async function standingBlock(): Promise<StandingBlock | null> {
  const { rows } = await pool().query<StandingBlock>(
    `SELECT "since", "until", "strikes", "reason" FROM "ClientBlock" WHERE "clearedAt" IS NULL ORDER BY "since" LIMIT 1`,
  );
  return rows[0] ?? null;
}
