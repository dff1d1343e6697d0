import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { findFreePort } from "@/lib/database/embedded/find-free-port";
import { resolveServerUser } from "@/lib/database/embedded/server-user";

const PROGRAM = ["pgbouncer", "/usr/sbin/pgbouncer"].find((name) => spawnSync(name, ["--version"]).status === 0);

export const hasPgBouncer = PROGRAM !== undefined;

export interface PgBouncer {
  /** Of the same database through the pooler. */
  url: string;
  stop(): Promise<void>;
}

/** PgBouncer in transaction mode in front of the database at `url`. */
export async function startPgBouncer(url: string, poolSize: number): Promise<PgBouncer> {
  const { hostname, port, username, password, pathname } = new URL(url);
  const folder = mkdtempSync(join(tmpdir(), "watchfolio-pgbouncer-"));
  const [settings, users] = [join(folder, "pgbouncer.ini"), join(folder, "users.txt")];
  const listenPort = await findFreePort();
  writeFileSync(users, `"${username}" "${decodeURIComponent(password)}"\n`, { mode: 0o600 });
  writeFileSync(
    settings,
    `[databases]
* = host=${hostname} port=${port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${listenPort}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${users}
pool_mode = transaction
default_pool_size = ${poolSize}
max_client_conn = 200
`,
  );
  // PgBouncer does not run as root.
  const user = resolveServerUser();
  if (user) for (const path of [folder, settings, users]) chownSync(path, user.uid, user.gid);
  const child = spawn(PROGRAM ?? "", [settings], { ...user, stdio: ["ignore", "ignore", "pipe"] });
  let errorOutput = "";
  child.stderr.on("data", (chunk) => {
    errorOutput += chunk;
  });

  const pooled = Object.assign(new URL(url), { hostname: "127.0.0.1", port: String(listenPort), pathname }).href;
  try {
    await waitUntilAnswers(pooled, child);
  } catch (error) {
    throw new Error(`PgBouncer does not start: ${errorOutput}`, { cause: error });
  }
  return {
    url: pooled,
    stop: async () => {
      const ended = once(child, "exit");
      child.kill("SIGQUIT");
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

async function waitUntilAnswers(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (attempt === 50 || child.exitCode !== null) throw error;
      await sleep(100);
    }
  }
}
