import { z } from "zod";
import { saveGrant } from "@/lib/auth/tokens/grants";
import { db } from "@/lib/database/client";
import { closeDatabase, connectDatabase } from "@/lib/database/connection";
import { releaseInstanceLock } from "@/lib/database/instance-lock";
import { syncUser } from "@/lib/jobs/sync-user";
import { createSimkl } from "@/lib/simkl/client/client";
import { getSimklConfig, replaceSimkl, requireNoConnection } from "@/lib/simkl/instance";
import { demoApp } from "@/simulator/auth/apps";
import type { BenchApp } from "./bench-app";
import { measureWithoutWaiting, sleepMeasured } from "./measure-without-waiting";

export interface Size {
  movies: number;
  shows: number;
  anime: number;
  episodes: number;
}

export interface MeasuredImport {
  /** From the first call to the last commit, without `waitingMs`. */
  ms: number;
  /** For the first byte of each response, the work of the simulator. */
  waitingMs: number;
  /** Peak memory of this process, before anything else is measured. */
  peakMegabytes: number;
  userId: number;
  databaseUrl: string;
  /** With the same tables, all of them empty. */
  emptyDatabaseUrl: string;
  /** What was imported. */
  responses: string[];
}

const Account = z.object({ id: z.number() });
const Token = z.object({ accessToken: z.string(), refreshToken: z.string(), scope: z.string(), expiresAt: z.number() });
const ALL_OPTIONS =
  "extended=full_anime_seasons&include_all_episodes=original&episode_watched_at=yes&episode_tvdb_id=yes&episode_runtime=yes" +
  "&next_watch_info=yes&memos=yes&allow_rewatch=yes";

let seedCount = 0;

/** Imports a new account into a new database. */
export async function measureImport(
  { simulatorUrl, createDatabase, control }: BenchApp,
  size: Size,
): Promise<MeasuredImport> {
  const databaseUrl = await createDatabase();
  const emptyDatabaseUrl = await createDatabase();
  seedCount += 1;
  const account = Account.parse(await control("accounts", { seed: seedCount, ...size }));
  const token = Token.parse(await control(`accounts/${account.id}/tokens`, {}));

  connectDatabase(databaseUrl);
  const { id: userId } = await db.user.create({
    data: { id: account.id, simklId: account.id, name: "Bench", plan: "vip", syncState: { create: {} } },
  });
  await saveGrant(userId, { ...token, expiresAt: new Date(token.expiresAt) });

  replaceSimkl(createSimkl(getSimklConfig(), { beforeSending: requireNoConnection, sleep: sleepMeasured }));
  const { ms, waitingMs } = await measureWithoutWaiting(async () => {
    const outcome = await syncUser(userId, "sign-in");
    if (outcome !== "done") throw new Error(`The import ended as ${outcome}.`);
  });
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  await releaseInstanceLock();
  await closeDatabase();
  return {
    ms,
    waitingMs,
    peakMegabytes,
    userId,
    databaseUrl,
    emptyDatabaseUrl,
    responses: await fetchAnswers(simulatorUrl, token.accessToken),
  };
}

async function fetchAnswers(simulatorUrl: string, accessToken: string): Promise<string[]> {
  const responses: string[] = [];
  for (const category of ["shows", "movies", "anime"]) {
    const url = `${simulatorUrl}/sync/all-items/${category}?client_id=${demoApp.clientId}&app-name=bench&app-version=1&${ALL_OPTIONS}`;
    const response = await fetch(url, {
      headers: { Authorization: `Bearer ${accessToken}`, "User-Agent": "bench/1" },
    });
    responses.push(await response.text());
  }
  return responses;
}
