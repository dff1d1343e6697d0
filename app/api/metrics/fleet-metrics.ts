import "server-only";
import { Gauge, Registry } from "prom-client";
import type { PoolUsage } from "@/lib/database/bounded-pool";
import { poolUsage } from "@/lib/database/connection";
import { runInBackground } from "@/lib/database/connection-context";
import { callsOfDay } from "@/lib/fleet/calls-of-day";
import { fleetLag, type Percentiles } from "@/lib/fleet/fleet-lag";
import { guardTrips } from "@/lib/fleet/guard-trips";
import { lastBeats } from "@/lib/fleet/last-beats";
import { queueDepth } from "@/lib/fleet/queue-depth";
import { standingBlock } from "@/lib/fleet/standing-block";
import { usersByState } from "@/lib/fleet/users-by-state";
import { quotaDay } from "@/lib/sync/quota";

type Labels = Record<string, string>;
type Sample = [labels: Labels, value: number];

/**
 * The fleet's figures in Prometheus' text format, read from the database at that moment, so that every instance says the
 * same of all but its own connections. Nothing is kept between two scrapes: a registry per request.
 */
export async function fleetMetrics(now: Date): Promise<{ contentType: string; text: string }> {
  // As they are before these questions; and a crowd before the pages' pool does not keep anybody from seeing it.
  const connections = poolUsage();
  const [states, lag, depth, beats, calls, block, trips] = await runInBackground(() =>
    Promise.all([
      usersByState(now),
      fleetLag(now),
      queueDepth(now),
      lastBeats(),
      callsOfDay(quotaDay(now)),
      standingBlock(),
      guardTrips(1),
    ]),
  );
  const registry = new Registry();
  const gauge = (name: string, help: string, samples: Sample[]) => {
    const [first] = samples;
    // A gauge without samples would say 0.
    if (!first) return;
    const made = new Gauge({
      name: `watchfolio_${name}`,
      help,
      labelNames: Object.keys(first[0]),
      registers: [registry],
    });
    for (const [labels, value] of samples) made.set(labels, value);
  };

  gauge(
    "users",
    "People by the state of their library.",
    states.map(({ state, users }) => [{ state }, users]),
  );
  gauge("overdue_seconds", "How long past due those are who are due.", quantiles(lag.overdue));
  gauge("library_age_seconds", "Time since the last sync of those who were here in three days.", quantiles(lag.age));
  gauge("due", "People whose turn has come and who are not being synced yet.", [[{}, depth.due]]);
  gauge("running", "People who are being synced right now, over all instances.", [[{}, depth.running]]);
  if (depth.jobs !== null) gauge("jobs_waiting", "Jobs of the queue that no worker has taken up.", [[{}, depth.jobs]]);
  gauge(
    "last_beat_timestamp_seconds",
    "When the last cron call, and the last round of a server with something to do, ended.",
    beats.map(({ kind, at }) => [{ kind }, at.getTime() / 1000]),
  );
  const byCall = (value: "calls" | "bytes"): Sample[] =>
    calls.map((row) => [{ endpoint: row.endpoint, outcome: row.outcome }, row[value]]);
  gauge(
    "calls_today",
    "Calls to Simkl since midnight in New York; the outcome write-lock is Simkl's.",
    byCall("calls"),
  );
  gauge("call_bytes_today", "Bytes of their answers, decompressed.", byCall("bytes"));
  gauge(
    "call_seconds_today",
    "Time spent on them.",
    calls.map((row) => [{ endpoint: row.endpoint, outcome: row.outcome }, row.ms / 1000]),
  );
  gauge("client_blocked", "Whether Simkl refuses this app (412).", [[{}, block ? 1 : 0]]);
  gauge("client_block_strikes", "Refusals of this app in a row.", [[{}, block?.strikes ?? 0]]);
  gauge("guard_trips", "People whose mass removal awaits an operator's decision.", [[{}, trips.users]]);
  gauge("database_connections", "Open database connections of this process.", byPool(connections, ["used", "idle"]));
  gauge("database_waiting", "Callers of this process who wait for a database connection.", byPool(connections, null));
  return { contentType: registry.contentType, text: await registry.metrics() };
}

/** Of each pool: its connections in these states, or who waits for one. */
function byPool(pools: Record<string, PoolUsage>, states: ("used" | "idle")[] | null): Sample[] {
  return Object.entries(pools).flatMap(([pool, usage]): Sample[] =>
    states ? states.map((state) => [{ pool, state }, usage[state]]) : [[{ pool }, usage.waiting]],
  );
}

/** Nothing is said of a percentile of nobody. */
function quantiles({ p50, p95, p99 }: Percentiles): Sample[] {
  const named: [string, number | null][] = [
    ["0.5", p50],
    ["0.95", p95],
    ["0.99", p99],
  ];
  return named.flatMap(([quantile, value]): Sample[] => (value === null ? [] : [[{ quantile }, value]]));
}
