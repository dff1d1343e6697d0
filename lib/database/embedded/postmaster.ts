import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Binaries } from "./binaries";
import type { Cluster } from "./cluster";
import { EmbeddedPostgresError } from "./embedded-postgres-error";
import { isErrorCode } from "./is-error-code";
import { processFacts } from "./process-facts";
import { asServerUser, ownerOf } from "./server-user";

const POLL_MS = 20;

export interface Postmaster {
  pid: number;
  port: number;
  isReady: boolean;
}

/** The server that runs on this cluster, whoever started it; null when there is none, whatever a dead one left behind. */
export function runningPostmaster(cluster: Cluster): Postmaster | null {
  const noted = notedPostmaster(cluster);
  return noted && isServerOf(cluster, noted.pid) ? noted : null;
}

/** What became of a start: another server may have been faster, on the cluster or on the port. */
export type Launch = "ready" | "cluster-taken" | "port-taken";

/**
 * Starts the server on 127.0.0.1, in a process group of its own, so that a Ctrl-C in the terminal is the app's to answer.
 * @throws EmbeddedPostgresError with what the server complained about.
 */
export async function launchPostmaster(
  cluster: Cluster,
  binaries: Binaries,
  port: number,
  settings: Record<string, string>,
): Promise<Launch> {
  const leftover = notedPostmaster(cluster);
  if (leftover && isServerOf(cluster, leftover.pid)) return "cluster-taken";

  const log = join(cluster.home, "server.log");
  const output = openSync(log, "a", 0o600);
  const logStart = statSync(log).size;
  const { command, args, options } = asServerUser(
    ownerOf(cluster.data),
    [cluster.data, binaries.postgres],
    binaries.postgres,
    ["-D", cluster.data, ...flagsOf({ ...SETTINGS, ...settings, port: String(port) })],
  );
  const child = spawn(command, args, {
    ...options,
    // A dead server's id may belong to another program by now; PostgreSQL takes the id named here for no server.
    env: leftover ? { ...options.env, PG_GRANDPARENT_PID: String(leftover.pid) } : options.env,
    cwd: cluster.data,
    detached: true,
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  child.unref();

  const end: { cause?: unknown } = {};
  child.once("error", (error) => Object.assign(end, { cause: error }));
  child.once("exit", (code, signal) => Object.assign(end, { cause: new Error(`It ended with ${code ?? signal}.`) }));
  while (!end.cause) {
    const noted = notedPostmaster(cluster);
    if (noted?.isReady && noted.pid === child.pid) return "ready";
    await sleep(POLL_MS);
  }

  if (runningPostmaster(cluster)) return "cluster-taken";
  const complaint = readFileSync(log).subarray(logStart).toString().trim();
  if (complaint.includes("could not bind")) return "port-taken";
  throw new EmbeddedPostgresError(`PostgreSQL did not start. ${complaint}`.trim(), { cause: end.cause });
}

/** Asks the server to end at once: it breaks off what runs and closes its files properly. Answers the one it asked. */
export function signalShutdown(cluster: Cluster): Postmaster | null {
  const running = runningPostmaster(cluster);
  if (running) process.kill(running.pid, "SIGINT");
  return running;
}

/** Waits until a server that was asked to end is gone. */
export async function untilStopped(asked: Postmaster | null): Promise<void> {
  const facts = asked && processFacts(asked.pid);
  while (asked && facts && processFacts(asked.pid)?.startedAt === facts.startedAt) await sleep(POLL_MS);
}

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "128MB",
  timezone: "UTC",
  log_timezone: "UTC",
  log_checkpoints: "off",
  // A failing statement may carry what a person wrote, which stays out of the log.
  log_min_error_statement: "panic",
  // Parallel queries need shared memory that small containers lack, and gain nothing on tables of this size.
  max_parallel_workers_per_gather: "0",
  jit: "off",
};

function flagsOf(settings: Record<string, string>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** What `postmaster.pid` says: its lines are pid, data directory, start time, port, socket, address, memory, state. */
function notedPostmaster(cluster: Cluster): Postmaster | null {
  const lines = readIfThere(join(cluster.data, "postmaster.pid"))?.split("\n");
  if (!lines?.[0]) return null;
  return { pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7]?.trim() === "ready" };
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (isErrorCode(error, "ENOENT")) return null;
    throw error;
  }
}

function isServerOf(cluster: Cluster, pid: number): boolean {
  return processFacts(pid)?.command.includes(cluster.data) ?? false;
}
