import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Binaries } from "./binaries";
import type { Cluster } from "./cluster";
import { EmbeddedPostgresError } from "./embedded-postgres-error";
import { isErrorCode } from "./is-error-code";
import { readProcessInfo } from "./process-info";
import { buildServerCommand, findClusterOwner } from "./server-user";

const POLL_MS = 20;

export interface Postmaster {
  pid: number;
  port: number;
  isReady: boolean;
}

/** The server of this cluster, whichever process started it; ignores the file of a dead one. */
export function findRunningPostmaster(cluster: Cluster): Postmaster | null {
  const recorded = readPostmasterFile(cluster);
  return recorded && isClusterServer(cluster, recorded.pid) ? recorded : null;
}

export type LaunchOutcome = "ready" | "cluster-taken" | "port-taken";

/** Starts the server in its own process group, so that a Ctrl-C reaches only the app. @throws EmbeddedPostgresError */
export async function launchPostmaster(
  cluster: Cluster,
  binaries: Binaries,
  port: number,
  settings: Record<string, string>,
): Promise<LaunchOutcome> {
  const leftover = readPostmasterFile(cluster);
  if (leftover && isClusterServer(cluster, leftover.pid)) return "cluster-taken";

  const log = join(cluster.home, "server.log");
  const output = openSync(log, "a", 0o600);
  const logStart = statSync(log).size;
  const { command, args, options } = buildServerCommand(
    findClusterOwner(cluster.data),
    [cluster.data, binaries.postgres],
    binaries.postgres,
    ["-D", cluster.data, ...toFlags({ ...SETTINGS, ...settings, port: String(port) })],
  );
  const child = spawn(command, args, {
    ...options,
    // The id of a dead server may belong to another program by now; PostgreSQL ignores the id named here.
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
    const recorded = readPostmasterFile(cluster);
    if (recorded?.isReady && recorded.pid === child.pid) return "ready";
    await sleep(POLL_MS);
  }

  if (findRunningPostmaster(cluster)) return "cluster-taken";
  const logOutput = readFileSync(log).subarray(logStart).toString().trim();
  if (logOutput.includes("could not bind")) return "port-taken";
  throw new EmbeddedPostgresError(`PostgreSQL did not start. ${logOutput}`.trim(), { cause: end.cause });
}

/** A fast shutdown: statements end, files are closed properly. Returns the server that is stopping. */
export function signalShutdown(cluster: Cluster): Postmaster | null {
  const running = findRunningPostmaster(cluster);
  if (running) process.kill(running.pid, "SIGINT");
  return running;
}

export async function waitUntilStopped(postmaster: Postmaster | null): Promise<void> {
  const processInfo = postmaster && readProcessInfo(postmaster.pid);
  while (postmaster && processInfo && readProcessInfo(postmaster.pid)?.startedAt === processInfo.startedAt)
    await sleep(POLL_MS);
}

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "128MB",
  timezone: "UTC",
  log_timezone: "UTC",
  log_checkpoints: "off",
  // A failing statement may contain text of a user, which must not reach the log.
  log_min_error_statement: "panic",
  // Parallel queries need shared memory that small containers lack, and gain nothing on tables of this size.
  max_parallel_workers_per_gather: "0",
  jit: "off",
};

function toFlags(settings: Record<string, string>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** The lines of `postmaster.pid`: pid, data directory, start time, port, socket, address, memory, state. */
function readPostmasterFile(cluster: Cluster): Postmaster | null {
  const lines = readIfExists(join(cluster.data, "postmaster.pid"))?.split("\n");
  if (!lines?.[0]) return null;
  return { pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7]?.trim() === "ready" };
}

function readIfExists(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (isErrorCode(error, "ENOENT")) return null;
    throw error;
  }
}

function isClusterServer(cluster: Cluster, pid: number): boolean {
  return readProcessInfo(pid)?.command.includes(cluster.data) ?? false;
}
