import "server-only";
import { Gauge, Registry } from "prom-client";
import { countUsersByState } from "@/lib/admin/count-users-by-state";
import { listEndpointCalls } from "@/lib/admin/endpoint-calls";
import { findClientBlock } from "@/lib/admin/find-client-block";
import { listLastSchedulerRuns } from "@/lib/admin/last-scheduler-runs";
import { getPendingRemovals } from "@/lib/admin/pending-removals";
import { getQueueDepth } from "@/lib/admin/queue-depth";
import { getSyncLag, type Percentiles } from "@/lib/admin/sync-lag";
import type { PoolUsage } from "@/lib/database/bounded-pool";
import { getPoolUsage } from "@/lib/database/connection";
import { runInBackground } from "@/lib/database/connection-context";
import { formatQuotaDay } from "@/lib/sync/policy/quota";

type Labels = Record<string, string>;
type Sample = [labels: Labels, value: number];

/**
 * Metrics in the text format of Prometheus, read from the database on each scrape, so that all instances report the same, except
 * their own connections.
 */
export async function collectMetrics(now: Date): Promise<{ contentType: string; text: string }> {
  // Read before our own queries, which run in the background pool: a full pages' pool does not delay them.
  const connections = getPoolUsage();
  const [states, lags, queue, schedulerRuns, calls, block, heldRemovals] = await runInBackground(() =>
    Promise.all([
      countUsersByState(now),
      getSyncLag(now),
      getQueueDepth(now),
      listLastSchedulerRuns(),
      listEndpointCalls(formatQuotaDay(now)),
      findClientBlock(),
      getPendingRemovals(1),
    ]),
  );
  const registry = new Registry();
  const gauge = (name: string, help: string, samples: Sample[]) => {
    const [first] = samples;
    // A gauge without samples would say 0.
    if (!first) return;
    const metric = new Gauge({
      name: `watchfolio_${name}`,
      help,
      labelNames: Object.keys(first[0]),
      registers: [registry],
    });
    for (const [labels, value] of samples) metric.set(labels, value);
  };

  gauge(
    "users",
    "People by the state of their library.",
    states.map(({ state, users }) => [{ state }, users]),
  );
  gauge("overdue_seconds", "How long past due those are who are due.", sampleQuantiles(lags.overdue));
  gauge(
    "library_age_seconds",
    "Time since the last sync of those who were here in three days.",
    sampleQuantiles(lags.age),
  );
  gauge("due", "People whose turn has come and who are not being synced yet.", [[{}, queue.due]]);
  gauge("running", "People who are being synced right now, over all instances.", [[{}, queue.running]]);
  if (queue.jobs !== null) gauge("jobs_waiting", "Jobs of the queue that no worker has taken up.", [[{}, queue.jobs]]);
  gauge(
    "last_beat_timestamp_seconds",
    "When the last cron call, and the last round of a server with something to do, ended.",
    schedulerRuns.map(({ kind, at }) => [{ kind }, at.getTime() / 1000]),
  );
  const sampleCalls = (value: "calls" | "bytes"): Sample[] =>
    calls.map((row) => [{ endpoint: row.endpoint, outcome: row.outcome }, row[value]]);
  gauge(
    "calls_today",
    "Calls to Simkl since midnight in New York; the outcome write-lock is Simkl's.",
    sampleCalls("calls"),
  );
  gauge("call_bytes_today", "Bytes of their answers, decompressed.", sampleCalls("bytes"));
  gauge(
    "call_seconds_today",
    "Time spent on them.",
    calls.map((row) => [{ endpoint: row.endpoint, outcome: row.outcome }, row.ms / 1000]),
  );
  gauge("client_blocked", "Whether Simkl refuses this app (412).", [[{}, block ? 1 : 0]]);
  gauge("client_block_strikes", "Refusals of this app in a row.", [[{}, block?.strikes ?? 0]]);
  gauge("guard_trips", "People whose mass removal awaits an operator's decision.", [[{}, heldRemovals.users]]);
  gauge(
    "database_connections",
    "Open database connections of this process.",
    samplePools(connections, ["used", "idle"]),
  );
  gauge(
    "database_waiting",
    "Callers of this process who wait for a database connection.",
    samplePools(connections, null),
  );
  return { contentType: registry.contentType, text: await registry.metrics() };
}

/** Of each pool: its connections in these states, or who waits for one. */
function samplePools(pools: Record<string, PoolUsage>, states: ("used" | "idle")[] | null): Sample[] {
  return Object.entries(pools).flatMap(([pool, usage]): Sample[] =>
    states ? states.map((state) => [{ pool, state }, usage[state]]) : [[{ pool }, usage.waiting]],
  );
}

/** No percentile without users. */
function sampleQuantiles({ p50, p95, p99 }: Percentiles): Sample[] {
  const named: [string, number | null][] = [
    ["0.5", p50],
    ["0.95", p95],
    ["0.99", p99],
  ];
  return named.flatMap(([quantile, value]): Sample[] => (value === null ? [] : [[{ quantile }, value]]));
}
