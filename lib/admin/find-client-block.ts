import "server-only";
import { getPool } from "@/lib/database/connection";

export interface ActiveClientBlock {
  since: Date;
  /** Nobody is synced before; then one account tries for all. */
  until: Date;
  /** Refusals in a row. */
  strikes: number;
  /** What Simkl said. */
  reason: string;
}

/** The time in which Simkl refuses this app (412), if there is one. */
export async function findClientBlock(): Promise<ActiveClientBlock | null> {
  const { rows } = await getPool().query<ActiveClientBlock>(
    `SELECT "since", "until", "strikes", "reason" FROM "ClientBlock" WHERE "clearedAt" IS NULL ORDER BY "since" LIMIT 1`,
  );
  return rows[0] ?? null;
}
