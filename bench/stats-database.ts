import { closeDatabase, connectDatabase, getPool } from "@/lib/database/connection";
import { releaseInstanceLock } from "@/lib/database/instance-lock";
import { withTransaction } from "@/lib/database/transaction";
import { syncUser } from "@/lib/jobs/sync-user";
import { rebuildDateAggregates } from "@/lib/sync/aggregates/rebuild-date-aggregates";
import type { PagesApp } from "./pages-app";
import { getMedian } from "./report";
import { runAllStats } from "./run-all-stats";

const ROUNDS = 7;
const ZONE = "Europe/Berlin";

export interface StatsInDatabase {
  /** Milliseconds of each statement that the statistics ask, the longest first. */
  statements: { text: string; ms: number }[];
  /** Rows of `DailyActivity` that a delta of one episode writes. */
  daysPerDelta: number;
  /** Of counting all days anew to a plain GROUP BY over the viewings. */
  rebuildRatio: number;
}

/** What the statistics of the stage's large library ask of the database, each statement by itself. */
export async function measureDatabase(app: PagesApp): Promise<StatsInDatabase> {
  const { databaseUrl, userId: id } = app;
  connectDatabase(databaseUrl);
  const statements = await timeStatements(await captureStatements(() => runAllStats(id, ZONE)));
  const rebuildRatio = (await measureTime(() => rebuild(id))) / (await measureTime(() => runPlainGrouping(id)));
  const daysPerDelta = await countDaysWrittenByDelta(app, id);
  await releaseInstanceLock();
  await closeDatabase();
  return { statements: statements.sort((one, other) => other.ms - one.ms), daysPerDelta: daysPerDelta, rebuildRatio };
}

interface Statement {
  text: string;
  values: unknown[];
}

async function captureStatements(run: () => Promise<void>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const connections = getPool();
  const { query } = connections;
  const capture = (statement: Statement, ...rest: unknown[]) => {
    statements.push({ text: statement.text, values: statement.values });
    return Reflect.apply(query, connections, [statement, ...rest]);
  };
  Object.assign(connections, { query: capture });
  await run();
  Object.assign(connections, { query });
  return statements;
}

async function timeStatements(statements: readonly Statement[]) {
  const times: { text: string; ms: number }[] = [];
  for (const { text, values } of statements)
    times.push({ text, ms: await measureTime(() => getPool().query(text, values)) });
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
    await client.query("SET LOCAL jit = off");
    await client.query(
      `SELECT (w."watchedAt" AT TIME ZONE $2::text)::date, t."kind", w."rewatchId" > 0, w."dateQuality", count(*),
         sum(coalesce(w."runtime", t."runtime"))
       FROM "Watch" w JOIN "Title" t USING ("simklId") WHERE w."userId" = $1 GROUP BY 1, 2, 3, 4`,
      [id, ZONE],
    );
  });
}

/** Of an episode that is marked, and of it being unmarked: whichever writes more. */
async function countDaysWrittenByDelta({ control }: PagesApp, id: number): Promise<number> {
  const { rows } = await getPool().query<{ simklId: number; season: number; number: number }>(
    `SELECT "simklId", "season", "number" FROM "Watch" JOIN "Title" USING ("simklId")
     WHERE "userId" = $1 AND "kind" = 'tv' AND "season" > 0 ORDER BY "watchedAt" LIMIT 1`,
    [id],
  );
  const [episode] = rows;
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
  const { rows } = await getPool().query<{ row: string; version: string }>(
    `SELECT concat_ws(' ', "day", "kind", "isRewatch", "dateQuality") AS "row", xmin::text AS "version"
     FROM "DailyActivity" WHERE "userId" = $1`,
    [id],
  );
  return new Map(rows.map(({ row, version }) => [row, version]));
}
