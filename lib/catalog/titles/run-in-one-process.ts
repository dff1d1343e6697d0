import { getInstanceId, LIVE_INSTANCES } from "@/lib/database/instance-lock";
import { execute, sql } from "@/lib/database/sql";
import { globalSingleton } from "@/lib/utils/global-singleton";

const shared = globalSingleton<{ isRunning: boolean }>("catalog-maintenance");

/** Null when a process runs such work already. The claim is an instance id, so it ends with the process. */
export async function runInOneProcess<T>(work: () => Promise<T>): Promise<T | null> {
  shared.value ??= { isRunning: false };
  const state = shared.value;
  if (state.isRunning) return null;
  state.isRunning = true;
  try {
    const processId = await getInstanceId();
    return (await claim(processId)) ? await work().finally(() => release(processId)) : null;
  } finally {
    state.isRunning = false;
  }
}

/** A claim of this process is stale, because `state.isRunning` admits one caller. */
async function claim(processId: number): Promise<boolean> {
  const rowCount = await execute(sql`
    INSERT INTO "CatalogState" AS state ("id", "roundBy") VALUES (1, ${processId})
    ON CONFLICT ("id") DO UPDATE SET "roundBy" = EXCLUDED."roundBy"
    WHERE state."roundBy" IS NULL OR state."roundBy" = ${processId} OR state."roundBy" NOT IN ${LIVE_INSTANCES}`);
  return rowCount === 1;
}

async function release(processId: number): Promise<void> {
  await execute(sql`UPDATE "CatalogState" SET "roundBy" = NULL WHERE "id" = 1 AND "roundBy" = ${processId}`);
}
