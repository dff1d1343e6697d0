import type { PoolClient } from "pg";
import { withTransaction } from "@/lib/database/transaction";
import { log } from "@/lib/logging/log";

const FIRST_SECONDS = 10 * 60;
const MAX_SECONDS = 6 * 60 * 60;

interface Block {
  until: Date;
  strikes: number;
}

/**
 * Simkl refused this app (412), which concerns everybody: no library is synced until the time answered, which doubles with
 * each refusal in a row from ten minutes to six hours. Runs that were under way when the first refusal came (`startedAt`)
 * do not count again. Says so in the operator's log when it does count.
 */
export async function recordBlock(reason: string, startedAt: Date): Promise<Date> {
  const block = await withTransaction(async (client) => {
    // The first refusals of many runs at once are one block.
    await client.query(`LOCK TABLE "ClientBlock" IN SHARE ROW EXCLUSIVE MODE`);
    const current = await findCurrentBlock(client, startedAt);
    return current ?? (await extendBlock(client, reason));
  });
  return block.until;
}

/** The block that began after the run did, if there is one. */
async function findCurrentBlock(client: PoolClient, startedAt: Date): Promise<Block | null> {
  const { rows } = await client.query<Block>(
    `SELECT "until", "strikes" FROM "ClientBlock" WHERE "clearedAt" IS NULL AND "since" > $1`,
    [startedAt],
  );
  return rows[0] ?? null;
}

async function extendBlock(client: PoolClient, reason: string): Promise<Block> {
  const { rows: extended } = await client.query<Block>(
    `UPDATE "ClientBlock" SET "reason" = $1,
       "until" = now() + make_interval(secs => least($2 * 2 ^ "strikes", $3)), "strikes" = "strikes" + 1
     WHERE "clearedAt" IS NULL RETURNING "until", "strikes"`,
    [reason, FIRST_SECONDS, MAX_SECONDS],
  );
  const { rows: created } = extended[0]
    ? { rows: extended }
    : await client.query<Block>(
        `INSERT INTO "ClientBlock" ("until", "reason") VALUES (now() + make_interval(secs => $2), $1)
         RETURNING "until", "strikes"`,
        [reason, FIRST_SECONDS],
      );
  const block = created[0];
  if (!block) throw new Error("PostgreSQL did not say until when nobody is synced.");
  log.error("ALARM: Simkl refuses this app, so nobody is synced for now.", { ...block, reason });
  return block;
}
