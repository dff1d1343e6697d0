import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { checkReadiness } from "@/app/api/health/_lib/check-readiness";
import { db } from "@/lib/database/client";
import { closeDatabase, connectDatabase, getPool, getPoolUsage } from "@/lib/database/connection";
import { releaseInstanceLock } from "@/lib/database/instance-lock";
import { syncDueUsers } from "@/lib/jobs/scheduler";
import { type BenchApp, createBenchApp } from "./bench-app";
import { registerAccount } from "./register-account";
import { getExitCode, report } from "./report";

const GRANTS = 200;
const SIMKL_MS = 200;
const MAX_RATIO_TO_REST = 3;
const REST_MS = 20_000;
const PAUSE_MS = 5;
const HEALTH_EVERY_MS = 250;
const HEALTH_DEADLINE_MS = 2000;

const Requests = z.array(z.object({ path: z.string(), status: z.number().nullable() }));
const Violations = z.object({ violations: z.array(z.unknown()) });

const app = await createBenchApp();
try {
  connectDatabase(await app.createDatabase());
  for (let seed = 1; seed <= GRANTS; seed += 1) await registerAccount(app, { movies: 1, seed });
  const imported = await syncDueUsers({ force: true, kind: "server", deadline: Number.POSITIVE_INFINITY });
  if (imported.succeeded !== GRANTS) throw new Error(`Only ${imported.succeeded} of ${GRANTS} were imported.`);

  const before = await measure(wait(REST_MS));
  await makeAllDue(app);
  const started = performance.now();
  const busy = await measure(syncDueUsers({ kind: "server", deadline: Number.POSITIVE_INFINITY }));
  const seconds = (performance.now() - started) / 1000;
  const renewals = await countRenewals(app);
  await pauseSimkl(app, 0);
  const after = await measure(wait(REST_MS));

  const rest = getP99([...before.times, ...after.times]);
  const renewing = getP99(busy.times);
  console.log(`     ${renewals} renewals took ${seconds.toFixed(0)} s, one after the other as Simkl wants it`);
  console.log(
    `     a one-row query: p99 ${rest.toFixed(2)} ms at rest (${before.times.length + after.times.length} times), ` +
      `${renewing.toFixed(2)} ms meanwhile (${busy.times.length} times); at most ${busy.maxUsed} other connections of the pages' pool in use`,
  );
  report("grants that were not renewed exactly once", Math.abs(GRANTS - renewals), 0);
  report(
    `p99 of a one-row query while ${GRANTS} grants are renewed to that at rest`,
    renewing / rest,
    MAX_RATIO_TO_REST,
  );
  report(`health checks that were not 200, of ${busy.checks}`, busy.failedChecks, 0);
} finally {
  await releaseInstanceLock();
  await closeDatabase();
  await app.close();
}
process.exit(getExitCode());

interface Measured {
  /** Milliseconds of each query. */
  times: number[];
  /** Connections of the pages' pool that others had in use. */
  maxUsed: number;
  checks: number;
  failedChecks: number;
}

/** Asks for one row again and again, as a page does, and for this process's health, until `work` ends. */
async function measure(work: Promise<unknown>): Promise<Measured> {
  const measured: Measured = { times: [], maxUsed: 0, checks: 0, failedChecks: 0 };
  let isOver = false;
  const queryRepeatedly = async () => {
    while (!isOver) {
      measured.maxUsed = Math.max(measured.maxUsed, getPoolUsage().pages.used);
      const startedAt = performance.now();
      await getPool().query(`SELECT "id" FROM "User" WHERE "id" = $1`, [1]);
      measured.times.push(performance.now() - startedAt);
      await wait(PAUSE_MS);
    }
  };
  const checkRepeatedly = async () => {
    while (!isOver) {
      measured.checks += 1;
      if ((await checkReadiness(HEALTH_DEADLINE_MS)) !== "ok") measured.failedChecks += 1;
      await wait(HEALTH_EVERY_MS);
    }
  };
  const end = () => {
    isOver = true;
  };
  await Promise.all([work.finally(end), queryRepeatedly(), checkRepeatedly()]);
  return measured;
}

/** As after a night without a server: all tokens have ended, everybody is due, and each answer of Simkl takes its time. */
async function makeAllDue(app: BenchApp): Promise<void> {
  await fetch(`${app.simulatorUrl}/__simulator/requests`, { method: "DELETE" });
  await pauseSimkl(app, SIMKL_MS);
  await db.account.updateMany({ data: { expiresAt: new Date(0) } });
  await db.syncState.updateMany({ data: { nextDueAt: new Date(0) } });
}

async function pauseSimkl({ control, simulatorUrl }: BenchApp, delayMs: number): Promise<void> {
  await fetch(`${simulatorUrl}/__simulator/faults`, { method: "DELETE" });
  if (delayMs > 0) await control("faults", { match: { path: "/*" }, kind: "slow", delayMs, times: 1_000_000 });
}

/** Renewals that Simkl granted; none of its rules may have been broken for them. */
async function countRenewals({ simulatorUrl }: BenchApp): Promise<number> {
  const read = async (path: string): Promise<unknown> => (await fetch(`${simulatorUrl}/__simulator/${path}`)).json();
  const { violations } = Violations.parse(await read("violations"));
  if (violations.length > 0) throw new Error(`Rules of Simkl were broken: ${JSON.stringify(violations)}`);
  const requests = Requests.parse(await read("requests"));
  return requests.filter(({ path, status }) => path === "/oauth2/token" && status === 200).length;
}

function getP99(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length * 0.99)] ?? Number.NaN;
}
