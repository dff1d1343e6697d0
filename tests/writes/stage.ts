import { vi } from "vitest";
import { db } from "@/lib/database/client";
import { pool } from "@/lib/database/connection";
import { createSimkl } from "@/lib/simkl/client";
import { replaceSimkl, simklConfig } from "@/lib/simkl-client";
import { syncUser } from "@/lib/sync/engine";
import { seededAccount } from "@/simulator/accounts/seeded-account";
import type { Account, Title } from "@/simulator/model";
import { type House, openHouse } from "@/tests/house";
import { silenceLog } from "@/tests/logged";
import { realNow, standStill, type VirtualTime } from "@/tests/sync/virtual-time";

/** A house whose time moves only when somebody waits: a write a second costs nothing. */
export interface Stage {
  house: House;
  time: VirtualTime;
  close: () => Promise<void>;
}

/** Somebody whose library is here, whole. */
export interface Person {
  account: Account;
  userId: number;
}

export async function openStage(): Promise<Stage> {
  const time = standStill(Math.floor(realNow() / 1000) * 1000);
  const house = await openHouse({ strictness: { parameters: "refuse" } });
  replaceSimkl(createSimkl(simklConfig(), { sleep: async (ms) => time.advance(ms), random: () => 0.5 }));
  silenceLog();
  return {
    house,
    time,
    close: async () => {
      vi.restoreAllMocks();
      await house.close();
    },
  };
}

let latestId = 2_000_000;

/** Somebody new, imported. Everything on simkl.com happened a minute ago. */
export async function somebody({ house, time }: Stage, seed = 1): Promise<Person> {
  const account = seededAccount(house.simulator.world, {
    ...{ id: ++latestId, seed, plan: "vip", now: new Date(time.now()) },
    ...{ films: 6, shows: 4, anime: 2, episodes: 24 },
  });
  const userId = await house.moveIn(account);
  if ((await syncUser(userId, "sign-in")) !== "done") throw new Error("The import failed.");
  time.advance(60_000);
  return { account, userId };
}

/** Makes a title of the simulator's world known here, with its episodes, as opening its page does. */
export async function discover({ house: { simulator } }: Stage, title: Title): Promise<void> {
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
export async function stranger(stage: Stage, { account }: Person, fits: (title: Title) => boolean): Promise<Title> {
  const titles = [...stage.house.simulator.world.titles.values()];
  const title = titles.find((one) => !account.items.has(one.simkl) && !account.forgotten.has(one.simkl) && fits(one));
  if (!title) throw new Error("The world has no such title.");
  await discover(stage, title);
  return title;
}

/** Path, query and body of every write that came from a person, as it came. */
export function posts({ house }: Stage, { account }: Person): { path: string; body: string }[] {
  return house.simulator.requests.records
    .filter(({ method, accountId }) => method === "POST" && accountId === account.id)
    .map(({ path, query, body }) => ({
      path: query.skip_auto_watching ? `${path}?skip_auto_watching=${query.skip_auto_watching}` : path,
      body: JSON.stringify(body),
    }));
}

/** How each of a person's writes stands, in the order of asking. */
export async function states(userId: number): Promise<string[]> {
  const { rows } = await pool().query<{ state: string; settledAt: Date | null }>(
    `SELECT "state", "settledAt" FROM "PendingWrite" WHERE "userId" = $1 ORDER BY "id"`,
    [userId],
  );
  return rows.map(({ state, settledAt }) => (state === "unclear" && !settledAt ? "unread" : state));
}

/** Path, query and body of every write that came from a person, everything that was sent of each. */
export function writesReceived({ house }: Stage, { account }: Person): Sent[] {
  return house.simulator.requests.records
    .filter(({ method, accountId }) => method !== "GET" && accountId === account.id)
    .map(({ method, path, query, body }) => ({ method, path, query, body: JSON.stringify(body) }));
}

/** A write as the simulator received it. */
export interface Sent {
  method: string;
  path: string;
  query: Record<string, string>;
  body: string;
}
