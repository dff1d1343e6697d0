import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { rawSql, rows } from "@/lib/database/sql";
import { type Child, startChild } from "@/tests/app/processes/child-process";
import { findFreePort } from "./find-free-port";
import { readProcessInfo } from "./process-info";
import { type EmbeddedOptions, type EmbeddedPostgres, startEmbedded } from "./start-embedded";

const FAST: EmbeddedOptions = { settings: { fsync: "off" } };

const folders: string[] = [];
const folderWithCluster = createEmptyFolder();

let dataDir: string;
let children: Child[];
let servers: EmbeddedPostgres[];

beforeEach(() => {
  dataDir = folderWithCluster;
  children = [];
  servers = [];
});

afterEach(async () => {
  for (const child of children) if (readProcessInfo(child.pid)) process.kill(child.pid, "SIGKILL");
  await Promise.all(children.map((child) => child.ended));
  for (const server of servers) await server.stop();
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function createEmptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "watchfolio-embedded-"));
  folders.push(folder);
  return folder;
}

async function start(options = FAST): Promise<EmbeddedPostgres> {
  const server = await startEmbedded(dataDir, options);
  servers.push(server);
  return server;
}

function startInOtherProcess(): Child {
  const child = startChild("tests/app/processes/embedded-process.ts", dataDir);
  children.push(child);
  return child;
}

async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await rows(rawSql(statement), client);
  } finally {
    await client.end();
  }
}

const pidFile = () => join(dataDir, "postgres/cluster/postmaster.pid");
const postmasterPid = () => Number.parseInt(readFileSync(pidFile(), "utf8"), 10);
const waitUntilGone = (pid: number) => vi.waitFor(() => expect(readProcessInfo(pid)).toBeNull(), { timeout: 20_000 });

/** The watchdog. */
function findWatchdog(app: Child): number {
  const { stdout } = spawnSync("ps", ["-ax", "-o", "pid=,ppid=,command="], { encoding: "utf8" });
  const line = stdout.split("\n").find((one) => one.includes("postgres-watchdog") && one.includes(` ${app.pid} `));
  return Number.parseInt(line ?? "", 10);
}

test("serves UTF-8 in UTC on the loopback interface alone, sorts for people, and keeps its data", async () => {
  const first = await start();
  expect(
    await query(
      first.url,
      `SELECT current_setting('TimeZone') AS zone, current_setting('server_encoding') AS encoding,
         current_setting('listen_addresses') AS addresses, current_setting('unix_socket_directories') AS sockets`,
    ),
  ).toEqual([{ zone: "UTC", encoding: "UTF8", addresses: "127.0.0.1", sockets: "" }]);
  expect(
    await query(first.url, "SELECT * FROM (VALUES ('zoo'), ('Éclair'), ('eager'), ('Egg')) AS v (t) ORDER BY t"),
  ).toEqual(["eager", "Éclair", "Egg", "zoo"].map((t) => ({ t })));
  await query(first.url, "CREATE TABLE kept AS SELECT 42 AS answer");
  await first.stop();

  const second = await start();
  expect(await query(second.url, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);
});

test("keeps its password where only its owner reads, and out of its log", async () => {
  const { url } = await start();
  const home = join(dataDir, "postgres");
  expect(statSync(join(home, "password")).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(home, "server.log"), "utf8")).not.toContain(new URL(url).password);
});

test("gives its server none of the app's environment", async () => {
  vi.stubEnv("NEXTAUTH_SECRET", "not-for-postgres");
  await start();
  vi.unstubAllEnvs();
  const environment = process.platform === "linux" ? readFileSync(`/proc/${postmasterPid()}/environ`, "utf8") : "";
  expect(environment).not.toContain("not-for-postgres");
});

test("is shared by processes that start at the same time on an empty folder, and ends with the last of them", async () => {
  dataDir = createEmptyFolder();
  const [one, other] = [startInOtherProcess(), startInOtherProcess()];
  const [url, sameUrl] = await Promise.all([one.line(), other.line()]);
  expect(sameUrl).toBe(url);
  const pid = postmasterPid();
  expect(readdirSync(dataDir)).toEqual(["postgres"]);

  one.writeLine("stop");
  expect(await one.ended).toBe(0);
  expect(await query(url, "SELECT 1 AS here")).toEqual([{ here: 1 }]);

  other.writeLine("exit");
  expect(await other.ended).toBe(0);
  await waitUntilGone(pid);
});

test("is shared by two users in one process", async () => {
  const [one, other] = await Promise.all([start(), start()]);
  expect(other.url).toBe(one.url);
  await one.stop();
  expect(await query(other.url, "SELECT 1 AS here")).toEqual([{ here: 1 }]);
  const pid = postmasterPid();
  await other.stop();
  expect(readProcessInfo(pid)).toBeNull();
});

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "ends with an app that %s reaches with its whole process group",
  async (signal) => {
    const app = startInOtherProcess();
    await app.line();
    const pid = postmasterPid();
    process.kill(-app.pid, signal);
    expect(await app.ended).toBeGreaterThan(128);
    await waitUntilGone(pid);
  },
);

describe("after a kill -9", () => {
  test("of the app, the server ends within seconds without another start, and its watchdog with it", async () => {
    const app = startInOtherProcess();
    await app.line();
    const [pid, watchdog] = [postmasterPid(), findWatchdog(app)];
    process.kill(app.pid, "SIGKILL");
    await app.ended;
    await vi.waitFor(() => expect(readProcessInfo(pid)).toBeNull(), { timeout: 5000 });
    await waitUntilGone(watchdog);
    expect(readdirSync(join(dataDir, "postgres/attached"))).toEqual([]);
  });

  test("of one of two apps, the server stays for the other; of both, it ends", async () => {
    const [one, other] = [startInOtherProcess(), startInOtherProcess()];
    const [url] = await Promise.all([one.line(), other.line()]);
    const [pid, watchdog] = [postmasterPid(), findWatchdog(one)];
    process.kill(one.pid, "SIGKILL");
    await Promise.all([one.ended, waitUntilGone(watchdog)]);
    expect(await query(url, "SELECT 1 AS here")).toEqual([{ here: 1 }]);

    process.kill(other.pid, "SIGKILL");
    await waitUntilGone(pid);
  });

  test("of the app's whole process group, the server ends too", async () => {
    const app = startInOtherProcess();
    await app.line();
    const pid = postmasterPid();
    process.kill(-app.pid, "SIGKILL");
    await waitUntilGone(pid);
  });

  test("of the app, a start at that moment gets a server that stays", async () => {
    const app = startInOtherProcess();
    await app.line();
    process.kill(app.pid, "SIGKILL");
    const { url } = await start();
    await app.ended;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await query(url, "SELECT 1 AS here")).toEqual([{ here: 1 }]);
  });

  test("of the app and its watchdog, the server that still runs is taken over, and ended in the end", async () => {
    const app = startInOtherProcess();
    const url = await app.line();
    const pid = postmasterPid();
    process.kill(findWatchdog(app), "SIGKILL");
    process.kill(app.pid, "SIGKILL");
    await app.ended;

    const successor = await start();
    expect(successor.url).toBe(url);
    await successor.stop();
    expect(readProcessInfo(pid)).toBeNull();
  });

  test("of app and server, what was committed is recovered", async () => {
    const app = startInOtherProcess();
    const url = await app.line();
    await query(url, "CREATE TABLE crashed AS SELECT 42 AS answer");
    const pid = postmasterPid();
    process.kill(pid, "SIGKILL");
    process.kill(app.pid, "SIGKILL");
    await Promise.all([app.ended, waitUntilGone(pid)]);
    expect(postmasterPid()).toBe(pid);

    expect(await query((await start()).url, "SELECT answer FROM crashed")).toEqual([{ answer: 42 }]);
  });

  test("a pid file that names another program by now does not block", async () => {
    await (await start()).stop();
    const { uid, gid } = statSync(join(dataDir, "postgres/cluster"));
    const unrelated = spawn("sleep", ["600"], process.getuid?.() === 0 ? { uid, gid } : {});
    await once(unrelated, "spawn");
    const lines = [
      unrelated.pid,
      join(dataDir, "postgres/cluster"),
      1_700_000_000,
      5432,
      "",
      "127.0.0.1",
      "",
      "ready   ",
      "",
    ];
    writeFileSync(pidFile(), lines.join("\n"));

    expect(await query((await start()).url, "SELECT 1 AS here")).toEqual([{ here: 1 }]);
    unrelated.kill();
  });

  test("of an app that was making the cluster, what it left is cleared away and a new one made", async () => {
    dataDir = createEmptyFolder();
    const dead = spawn("true");
    await once(dead, "exit");
    const draft = `postgres.new-${dead.pid}-abcd`;
    writeFileSync(join(dataDir, draft), "half a cluster");

    expect(await query((await start()).url, "SELECT 1 AS here")).toEqual([{ here: 1 }]);
    expect(readdirSync(dataDir)).toEqual(["postgres"]);
  });
});

test("takes another port when another process was faster on the chosen one", async () => {
  const portHolder = createServer().listen(0, "127.0.0.1");
  await once(portHolder, "listening");
  const address = portHolder.address();
  const taken = typeof address === "object" && address ? address.port : 0;
  const ports = [taken, taken, await findFreePort()];

  const { url } = await start({ ...FAST, choosePort: async () => ports.shift() ?? 0 });
  expect(Number(new URL(url).port)).not.toBe(taken);
  portHolder.close();
});

test("leaves alone what lies in its place and is not its own", async () => {
  dataDir = createEmptyFolder();
  writeFileSync(join(dataDir, "postgres"), "another file");
  await expect(start()).rejects.toThrow("move it away");
  expect(readFileSync(join(dataDir, "postgres"), "utf8")).toBe("another file");
  expect(readdirSync(dataDir)).toEqual(["postgres"]);
});
