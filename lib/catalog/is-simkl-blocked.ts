import { getPool } from "@/lib/database/connection";

/** Whether Simkl refuses this app at present (412): nothing at all is asked of it then. */
export async function isSimklBlocked(): Promise<boolean> {
  const { rows } = await getPool().query<{ blocked: boolean }>(
    `SELECT EXISTS (SELECT FROM "ClientBlock" WHERE "clearedAt" IS NULL) AS "blocked"`,
  );
  return rows[0]?.blocked ?? false;
}
