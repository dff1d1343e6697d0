import { rows, sql } from "@/lib/database/sql";

/** Whether Simkl refuses this app at present (412): nothing at all is asked of it then. */
export async function isSimklBlocked(): Promise<boolean> {
  const [row] = await rows<{ isBlocked: boolean }>(sql`
    SELECT EXISTS (SELECT FROM "ClientBlock" WHERE "clearedAt" IS NULL) AS "isBlocked"`);
  return row?.isBlocked ?? false;
}
