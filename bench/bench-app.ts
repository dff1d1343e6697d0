import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { startEmbedded } from "@/lib/database/embedded/start-embedded";
import { migrate } from "@/lib/database/migrations/migrate";
import { storeSessionSettings } from "@/lib/database/session-settings";
import { execute, rawSql, sql } from "@/lib/database/sql";
import { demoApp } from "@/simulator/auth/apps";

export interface BenchApp {
  /** In a separate process, so that its work does not count as ours. */
  simulatorUrl: string;
  /** Creates a migrated database and returns its URL. */
  createDatabase: () => Promise<string>;
  /** The control API of the simulator. */
  control: (path: string, body: unknown) => Promise<unknown>;
  close: () => Promise<void>;
}

/** A PostgreSQL and a simulator, with this process configured to use them. */
export async function createBenchApp(): Promise<BenchApp> {
  const scratch = await mkdtemp(path.join(tmpdir(), "watchfolio-bench-"));
  const server = await startEmbedded(scratch);
  const simulator = spawn(process.execPath, ["--import", "tsx", "simulator/main.ts", "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const simulatorUrl = await findUrl(simulator.stdout);
  configure(simulatorUrl);
  let databases = 0;
  return {
    simulatorUrl,
    createDatabase: () => {
      databases += 1;
      return createDatabase(server.url, `bench_${databases}`);
    },
    control: (to, body) => control(simulatorUrl, to, body),
    async close() {
      simulator.kill();
      await once(simulator, "exit");
      await server.stop();
      await rm(scratch, { recursive: true, force: true });
    },
  };
}

function configure(simulatorUrl: string): void {
  process.env.TOKEN_ENCRYPTION_KEY ??= randomBytes(32).toString("base64");
  Object.assign(process.env, {
    SIMKL_CLIENT_ID: demoApp.clientId,
    SIMKL_CLIENT_SECRET: demoApp.secret,
    SIMKL_API_URL: simulatorUrl,
    SIMKL_SITE_URL: simulatorUrl,
  });
}

async function createDatabase(serverUrl: string, name: string): Promise<string> {
  const client = new pg.Client(serverUrl);
  await client.connect();
  await execute(sql`CREATE DATABASE ${rawSql(name)}`, client);
  await client.end();
  const url = new URL(serverUrl);
  url.pathname = name;
  await migrate(url.href);
  await storeSessionSettings(url.href);
  return url.href;
}

async function control(simulatorUrl: string, to: string, body: unknown): Promise<unknown> {
  const response = await fetch(`${simulatorUrl}/__simulator/${to}`, { method: "POST", body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`The simulator answered ${response.status} to ${to}: ${await response.text()}`);
  return response.status === 204 ? null : response.json();
}

async function findUrl(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(output)) {
    const url = /http:\/\/localhost:\d+/.exec(line)?.[0];
    if (url) return url;
  }
  throw new Error("The simulator did not say where it listens.");
}
