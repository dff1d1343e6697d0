import type { PoolClient } from "pg";

/** Which titles were not in the library when the import began: nothing of theirs was there to be kept. */
export async function listNewTitles(
  client: PoolClient,
  userId: number,
  simklIds: readonly number[],
): Promise<Set<number>> {
  const { rows } = await client.query<{ simklId: number }>(
    `SELECT "simklId" FROM unnest($2::int[]) AS one("simklId")
     EXCEPT SELECT unnest("listedBefore") FROM "FileImport" WHERE "userId" = $1`,
    [userId, simklIds],
  );
  return new Set(rows.map(({ simklId }) => simklId));
}
