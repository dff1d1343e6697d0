import { vi } from "vitest";
import { db } from "@/lib/database/client";
import { getPool } from "@/lib/database/connection";
import { createSimkl } from "@/lib/simkl/client";
import { replaceSimkl, requireNoConnection, getSimklConfig } from "@/lib/simkl-client";
import { syncUser } from "@/lib/sync/engine";
import { createSeededAccount } from "@/simulator/accounts/seeded-account";
import type { Account, Title } from "@/simulator/model";
import { type TestApp, createTestApp } from "@/tests/house";
import { silenceLog } from "@/tests/logged";
import { getRealNow, freezeTime, type VirtualTime } from "@/tests/sync/virtual-time";

/** A house whose time moves only when somebody waits: a write a second costs nothing. */
export interface SyncFixture {
  app: TestApp;
  time: VirtualTime;
  close: () => Promise<void>;
}

/** Somebody whose library is here, whole. */
export interface TestUser {
  account: Account;
  userId: number;
}

export async function createSyncFixture(): Promise<SyncFixture> {
  const time = freezeTime(Math.floor(getRealNow() / 1000) * 1000);
  const app = await createTestApp({ strictness: { parameters: "refuse" } });
  replaceSimkl(
    createSimkl(getSimklConfig(), {
      sleep: async (ms) => time.advance(ms),
      random: () => 0.5,
      beforeSending: requireNoConnection,
    }),
  );
  silenceLog();
  return {
    app: app,
    time,
    close: async () => {
      vi.restoreAllMocks();
      await app.close();
    },
  };
}

let latestId = 2_000_000;

/** Somebody new, imported. Everything on simkl.com happened a minute ago. */
export async function createUser({ app, time }: SyncFixture, seed = 1): Promise<TestUser> {
  const account = createSeededAccount(app.simulator.world, {
    ...{ id: ++latestId, seed, plan: "vip", now: new Date(time.now()) },
    ...{ films: 6, shows: 4, anime: 2, episodes: 24 },
  });
  const userId = await app.registerAccount(account);
  if ((await syncUser(userId, "sign-in")) !== "done") throw new Error("The import failed.");
  time.advance(60_000);
  return { account, userId };
}

/** Makes a title of the simulator's world known here, with its episodes, as opening its page does. */
export async function storeTitle({ app: { simulator } }: SyncFixture, title: Title): Promise<void> {
  const { simkl: simklId, kind, animeType, title: name, year, slug, ids } = title;
  const facts = { kind, animeType, title: name, year, ids: { slug, ...ids } };
  await db.title.upsert({ where: { simklId }, create: { simklId, ...facts }, update: {} });
  const episodes = title.episodes.map(({ season, number, airsAt }) => ({
    ...{ simklId, season, number },
    airsAt: airsAt === null ? null : new Date(airsAt),
    hasAired: airsAt !== null && Date.parse(airsAt) <= simulator.clock.now(),
  }));
  await db.catalogEpisode.createMany({ data: episodes, skipDuplicates: true });
}

/** The first title of the world that fits and is not in the library; known here afterwards. */
export async function findUnlistedTitle(fixture: SyncFixture, { account }: TestUser, matches: (title: Title) => boolean): Promise<Title> {
  const titles = [...fixture.app.simulator.world.titles.values()];
  const title = titles.find((one) => !account.items.has(one.simkl) && !account.forgotten.has(one.simkl) && matches(one));
  if (!title) throw new Error("The world has no such title.");
  await storeTitle(fixture, title);
  return title;
}

/** Path, query and body of every write that came from a person, as it came. */
export function listPosts({ app }: SyncFixture, { account }: TestUser): { path: string; body: string }[] {
  return app.simulator.requests.records
    .filter(({ method, accountId }) => method === "POST" && accountId === account.id)
    .map(({ path, query, body }) => ({
      path: query.skip_auto_watching ? `${path}?skip_auto_watching=${query.skip_auto_watching}` : path,
      body: JSON.stringify(body),
    }));
}

/** How each of a person's writes stands, in the order of asking. */
export async function listWriteStates(userId: number): Promise<string[]> {
  const { rows } = await getPool().query<{ state: string; settledAt: Date | null }>(
    `SELECT "state", "settledAt" FROM "PendingWrite" WHERE "userId" = $1 ORDER BY "id"`,
    [userId],
  );
  return rows.map(({ state, settledAt }) => (state === "unclear" && !settledAt ? "unread" : state));
}

/** Path, query and body of every write that came from a person, everything that was sent of each. */
export function listReceivedWrites({ app }: SyncFixture, { account }: TestUser): ReceivedWrite[] {
  return app.simulator.requests.records
    .filter(({ method, accountId }) => method !== "GET" && accountId === account.id)
    .map(({ method, path, query, body }) => ({ method, path, query, body: JSON.stringify(body) }));
}

/** A write as the simulator received it. */
export interface ReceivedWrite {
  method: string;
  path: string;
  query: Record<string, string>;
  body: string;
}
