import { rows, sql } from "@/lib/database/sql";

/** Whether Simkl blocks this app at present (412); then no request is sent. */
export async function isSimklBlocked(): Promise<boolean> {
  const [row] = await rows<{ isBlocked: boolean }>(sql`
    SELECT EXISTS (SELECT FROM "ClientBlock" WHERE "clearedAt" IS NULL) AS "isBlocked"`);
  return row?.isBlocked ?? false;
}
