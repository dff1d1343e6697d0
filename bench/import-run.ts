import { randomBytes } from "node:crypto";
import pg from "pg";
import { z } from "zod";
import { saveGrant } from "@/lib/accounts/grants";
import { db } from "@/lib/database/client";
import { closeDatabase, connectDatabase } from "@/lib/database/connection";
import { closePresence } from "@/lib/database/presence";
import { migrate } from "@/lib/database/migrate";
import { syncUser } from "@/lib/sync/engine";
import { demoApp } from "@/simulator/auth/apps";

export interface Size {
  films: number;
  shows: number;
  anime: number;
  episodes: number;
}

export interface MeasuredImport {
  /** From the first call to the last commit, without the waiting. */
  ms: number;
  /** Until the first byte of each answer: the simulator's work, in a process of its own. */
  waitingMs: number;
  /** The most memory this process has used so far, taken before anything else is measured. */
  peakMegabytes: number;
  userId: number;
  /** The database it went into, and an equal one with nothing in it. */
  databaseUrl: string;
  emptyDatabaseUrl: string;
  /** The answers of Simkl that were imported. */
  answers: string[];
}

const Account = z.object({ id: z.number() });
const Token = z.object({ accessToken: z.string(), refreshToken: z.string(), scope: z.string(), expiresAt: z.number() });
const WITH_EVERYTHING =
  "extended=full_anime_seasons&include_all_episodes=original&episode_watched_at=yes&episode_tvdb_id=yes&episode_runtime=yes" +
  "&next_watch_info=yes&memos=yes&allow_rewatch=yes";

let databases = 0;

/** Imports a fresh account of that size into a fresh database, from the sync's first call to its last commit. */
export async function measureImport(serverUrl: string, simulatorUrl: string, size: Size): Promise<MeasuredImport> {
  configure(simulatorUrl);
  const databaseUrl = await freshDatabase(serverUrl);
  const emptyDatabaseUrl = await freshDatabase(serverUrl);
  const account = Account.parse(await control(simulatorUrl, "accounts", { seed: databases, ...size }));
  const token = Token.parse(await control(simulatorUrl, `accounts/${account.id}/tokens`, {}));

  connectDatabase(databaseUrl);
  const { id: userId } = await db.user.create({
    data: { id: account.id, simklId: account.id, name: "Bench", plan: "vip", syncState: { create: {} } },
  });
  await saveGrant(userId, { ...token, expiresAt: new Date(token.expiresAt) });

  waitedMs = 0;
  const started = performance.now();
  const outcome = await syncUser(userId, "sign-in");
  const waitingMs = waitedMs;
  const ms = performance.now() - started - waitingMs;
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  await closePresence();
  await closeDatabase();
  if (outcome !== "done") throw new Error(`The import ended as ${outcome}.`);

  return {
    ms,
    waitingMs,
    peakMegabytes,
    userId,
    databaseUrl,
    emptyDatabaseUrl,
    answers: await readAnswers(simulatorUrl, token.accessToken),
  };
}

const plainFetch = globalThis.fetch;
let waitedMs = 0;

// Adds up how long answers let wait for their first byte; an import asks for one after the other. Set before the client of Simkl
// is made, which keeps the fetch it finds.
globalThis.fetch = async (...request) => {
  const asked = performance.now();
  try {
    return await plainFetch(...request);
  } finally {
    waitedMs += performance.now() - asked;
  }
};

function configure(simulatorUrl: string): void {
  process.env.TOKEN_ENCRYPTION_KEY ??= randomBytes(32).toString("base64");
  Object.assign(process.env, {
    SIMKL_CLIENT_ID: demoApp.clientId,
    SIMKL_CLIENT_SECRET: demoApp.secret,
    SIMKL_API_URL: simulatorUrl,
    SIMKL_SITE_URL: simulatorUrl,
  });
}

async function freshDatabase(serverUrl: string): Promise<string> {
  databases += 1;
  const name = `bench_${databases}`;
  const client = new pg.Client(serverUrl);
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = new URL(serverUrl);
  url.pathname = name;
  await migrate(url.href);
  return url.href;
}

async function control(simulatorUrl: string, path: string, body: unknown): Promise<unknown> {
  const response = await fetch(`${simulatorUrl}/__simulator/${path}`, { method: "POST", body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`The simulator answered ${response.status} to ${path}: ${await response.text()}`);
  return response.json();
}

async function readAnswers(simulatorUrl: string, accessToken: string): Promise<string[]> {
  const answers: string[] = [];
  for (const category of ["shows", "movies", "anime"]) {
    const address = `${simulatorUrl}/sync/all-items/${category}?client_id=${demoApp.clientId}&app-name=bench&app-version=1&${WITH_EVERYTHING}`;
    const response = await fetch(address, {
      headers: { Authorization: `Bearer ${accessToken}`, "User-Agent": "bench/1" },
    });
    answers.push(await response.text());
  }
  return answers;
}
