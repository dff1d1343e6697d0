import type { PoolClient } from "pg";
import { rows, sql } from "@/lib/database/sql";

/** Titles that were not in the library when the import began. */
export async function listNewTitles(
  client: PoolClient,
  userId: number,
  simklIds: readonly number[],
): Promise<Set<number>> {
  const titles = await rows<{ simklId: number }>(
    sql`SELECT "simklId" FROM unnest(${simklIds}::int[]) AS one("simklId")
      EXCEPT SELECT unnest("listedBefore") FROM "FileImport" WHERE "userId" = ${userId}`,
    client,
  );
  return new Set(titles.map(({ simklId }) => simklId));
}
