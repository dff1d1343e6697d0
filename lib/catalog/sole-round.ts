import { pool } from "@/lib/database/connection";
import { PRESENT, presence } from "@/lib/database/presence";
import { processWide } from "@/lib/database/process-wide";

const shared = processWide<{ isAtIt: boolean }>("catalog-round");

/**
 * Runs `work` unless any process of this database is at such a round already; null then. The mark is this process's number,
 * which counts only while the process lives, so that no connection is held meanwhile.
 */
export async function soleRound<T>(work: () => Promise<T>): Promise<T | null> {
  shared.value ??= { isAtIt: false };
  const own = shared.value;
  if (own.isAtIt) return null;
  own.isAtIt = true;
  try {
    const process = await presence();
    return (await claim(process)) ? await work().finally(() => release(process)) : null;
  } finally {
    own.isAtIt = false;
  }
}

/** This process's own mark is one that could not be taken away: within the process only one round gets here. */
async function claim(process: number): Promise<boolean> {
  const { rowCount } = await pool().query(
    `INSERT INTO "CatalogState" AS state ("id", "roundBy") VALUES (1, $1)
     ON CONFLICT ("id") DO UPDATE SET "roundBy" = EXCLUDED."roundBy"
     WHERE state."roundBy" IS NULL OR state."roundBy" = $1 OR state."roundBy" NOT IN ${PRESENT}`,
    [process],
  );
  return rowCount === 1;
}

async function release(process: number): Promise<void> {
  await pool().query(`UPDATE "CatalogState" SET "roundBy" = NULL WHERE "id" = 1 AND "roundBy" = $1`, [process]);
}
