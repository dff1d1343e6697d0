import type { PoolClient } from "pg";
import { execute, rows, sql } from "@/lib/database/sql";
import { withTransaction } from "@/lib/database/transaction";
import { log } from "@/lib/logging/log";

const FIRST_SECONDS = 10 * 60;
const MAX_SECONDS = 6 * 60 * 60;

interface Block {
  until: Date;
  strikes: number;
}

/**
 * Records that Simkl blocked this app (412): no library is synced until the returned time, which doubles with each block in a row from
 * ten minutes to six hours. A run that started before the current block does not count again.
 */
export async function recordBlock(reason: string, startedAt: Date): Promise<Date> {
  const block = await withTransaction(async (client) => {
    // Many runs may be blocked at the same time.
    await execute(sql`LOCK TABLE "ClientBlock" IN SHARE ROW EXCLUSIVE MODE`, client);
    const current = await findCurrentBlock(client, startedAt);
    return current ?? (await extendBlock(client, reason));
  });
  return block.until;
}

/** The block that began after the run did. */
async function findCurrentBlock(client: PoolClient, startedAt: Date): Promise<Block | null> {
  const [block] = await rows<Block>(
    sql`SELECT "until", "strikes" FROM "ClientBlock" WHERE "clearedAt" IS NULL AND "since" > ${startedAt}`,
    client,
  );
  return block ?? null;
}

async function extendBlock(client: PoolClient, reason: string): Promise<Block> {
  const [extended] = await rows<Block>(
    sql`UPDATE "ClientBlock" SET "reason" = ${reason}, "strikes" = "strikes" + 1,
       "until" = now() + make_interval(secs => least(${FIRST_SECONDS}::float * 2 ^ "strikes", ${MAX_SECONDS}::float))
     WHERE "clearedAt" IS NULL RETURNING "until", "strikes"`,
    client,
  );
  const block = extended ?? (await createBlock(client, reason));
  log.error("ALARM: Simkl blocks this app, so no library is synced for now.", { ...block, reason });
  return block;
}

async function createBlock(client: PoolClient, reason: string): Promise<Block> {
  const [block] = await rows<Block>(
    sql`INSERT INTO "ClientBlock" ("until", "reason") VALUES (now() + make_interval(secs => ${FIRST_SECONDS}), ${reason})
     RETURNING "until", "strikes"`,
    client,
  );
  if (!block) throw new Error("PostgreSQL returned no row for a new block.");
  return block;
}
