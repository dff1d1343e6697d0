import "server-only";
import { rows, sql } from "@/lib/database/sql";

export interface ActiveClientBlock {
  since: Date;
  /** Until then no user is synced; then one account tries for all. */
  until: Date;
  /** Rejections in a row. */
  strikes: number;
  /** Simkl's own words. */
  reason: string;
}

/** The period in which Simkl rejects this app (412), if there is one. */
export async function findClientBlock(): Promise<ActiveClientBlock | null> {
  const [block] = await rows<ActiveClientBlock>(sql`
    SELECT "since", "until", "strikes", "reason" FROM "ClientBlock" WHERE "clearedAt" IS NULL ORDER BY "since" LIMIT 1`);
  return block ?? null;
}
