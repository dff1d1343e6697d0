import { closeDatabase, connectDatabase, getPool } from "@/lib/database/connection";
import { releaseInstanceLock } from "@/lib/database/instance-lock";
import { execute, rows, sql } from "@/lib/database/sql";
import { withTransaction } from "@/lib/database/transaction";
import { syncUser } from "@/lib/jobs/sync-user";
import { rebuildDateAggregates } from "@/lib/sync/aggregates/rebuild-date-aggregates";
import { type CapturedStatement, captureStatements } from "@/tests/app/explain-queries";
import type { PagesApp } from "./pages-app";
import { getMedian } from "./report";
import { runAllStats } from "./run-all-stats";

const ROUNDS = 7;
const ZONE = "Europe/Berlin";

export interface StatsInDatabase {
  /** The slowest first. */
  statements: { text: string; ms: number }[];
  /** Rows of `DailyActivity` that a delta of one episode writes. */
  daysPerDelta: number;
  /** The time to rebuild all days, in relation to a plain GROUP BY over the viewings. */
  rebuildRatio: number;
}

/** Each statement separately. */
export async function measureDatabase(app: PagesApp): Promise<StatsInDatabase> {
  const { databaseUrl, userId: id } = app;
  connectDatabase(databaseUrl);
  const statements = await timeStatements(await captureStatements(() => runAllStats(id, ZONE)));
  const rebuildRatio = (await measureTime(() => rebuild(id))) / (await measureTime(() => runPlainGrouping(id)));
  const daysPerDelta = await countDaysWrittenByDelta(app, id);
  await releaseInstanceLock();
  await closeDatabase();
  return { statements: statements.sort((one, other) => other.ms - one.ms), daysPerDelta, rebuildRatio };
}

async function timeStatements(statements: readonly CapturedStatement[]) {
  const times: { text: string; ms: number }[] = [];
  for (const statement of statements)
    times.push({ text: statement.text, ms: await measureTime(() => getPool().query(statement)) });
  return times;
}

async function measureTime(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return getMedian(times);
}

function rebuild(id: number): Promise<void> {
  return withTransaction((client) => rebuildDateAggregates(client, id));
}

function runPlainGrouping(id: number): Promise<void> {
  return withTransaction(async (client) => {
    await execute(sql`SET LOCAL jit = off`, client);
    await execute(
      sql`SELECT (w."watchedAt" AT TIME ZONE ${ZONE}::text)::date, t."kind", w."rewatchId" > 0, w."dateQuality", count(*),
          sum(coalesce(w."runtime", t."runtime"))
        FROM "Watch" w JOIN "Title" t USING ("simklId") WHERE w."userId" = ${id} GROUP BY 1, 2, 3, 4`,
      client,
    );
  });
}

/** Marks and unmarks an episode; the larger count. */
async function countDaysWrittenByDelta({ control }: PagesApp, id: number): Promise<number> {
  const [episode] = await rows<{ simklId: number; season: number; number: number }>(sql`
    SELECT "simklId", "season", "number" FROM "Watch" JOIN "Title" USING ("simklId")
    WHERE "userId" = ${id} AND "kind" = 'tv' AND "season" > 0 ORDER BY "watchedAt" LIMIT 1`);
  if (!episode) throw new Error("Nothing was watched.");
  const shows = [
    { ids: { simkl: episode.simklId }, seasons: [{ number: episode.season, episodes: [{ number: episode.number }] }] },
  ];
  const written: number[] = [];
  for (const handler of ["removeHistory", "writeHistory"]) {
    const before = await listDayVersions(id);
    await control(`accounts/${id}/act`, { handler, body: { shows } });
    if ((await syncUser(id, "schedule")) !== "done") throw new Error("The delta did not succeed.");
    const after = await listDayVersions(id);
    const changed = [...after].filter(([row, version]) => before.get(row) !== version).map(([row]) => row);
    const gone = [...before.keys()].filter((row) => !after.has(row));
    written.push(changed.length + gone.length);
  }
  return Math.max(...written);
}

async function listDayVersions(id: number): Promise<Map<string, string>> {
  const days = await rows<{ row: string; version: string }>(sql`
    SELECT concat_ws(' ', "day", "kind", "isRewatch", "dateQuality") AS "row", xmin::text AS "version"
    FROM "DailyActivity" WHERE "userId" = ${id}`);
  return new Map(days.map(({ row, version }) => [row, version]));
}
