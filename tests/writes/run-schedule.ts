import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import { db } from "@/lib/database/client";
import { pool } from "@/lib/database/connection";
import { simkl } from "@/lib/simkl-client";
import { syncUser } from "@/lib/sync/engine";
import { enqueue } from "@/lib/writes/enqueue";
import { readTitles } from "@/lib/writes/read-titles";
import { retryWrite } from "@/lib/writes/retry-write";
import type { TitleState } from "@/lib/writes/title-state";
import { writesOf } from "@/lib/writes/writes-of";
import type { Title } from "@/simulator/model";
import { differences } from "@/tests/sync/both-libraries";
import type { OtherInstance } from "@/tests/sync/other-instance";
import { expectedStates } from "./expected-states";
import { type Person, type Stage, somebody, stranger } from "./stage";
import type { Step, Wish } from "./steps";

const MINUTE = 60_000;
const LISTS = ["plantowatch", "dropped", "hold", "watching"] as const;

interface Scene extends Stage {
  person: Person;
  other: OtherInstance;
  titles: Title[];
  /** Wishes that were made: Simkl must not be told the same twice within a minute, which here would look like a repetition. */
  made: Set<string>;
}

/** How many wishes were kept. */
export async function runSchedule(stage: Stage, other: OtherInstance, steps: readonly Step[]): Promise<number> {
  const person = await somebody(stage);
  const { userId, account } = person;
  const scene: Scene = { ...stage, person, other, titles: await strangers(stage, person), made: new Set() };
  const simklIds = scene.titles.map(({ simkl }) => simkl);
  try {
    for (const step of steps) await take(scene, step);
    await comeToRest(scene);
    const found = await writesOf(userId);
    expect(found.filter(({ isOpen }) => isOpen)).toEqual([]);
    expect(seen(await readTitles(pool(), userId, simklIds))).toEqual(seen(expectedStates(found, simklIds)));

    for (const { id, state } of found.toReversed()) if (state === "unclear") await retryWrite(userId, id);
    await comeToRest(scene);
    const final = await writesOf(userId);
    expect(final.filter(({ state }) => state !== "confirmed" && state !== "refused")).toEqual([]);
    expect(seen(await readTitles(pool(), userId, simklIds))).toEqual(seen(expectedStates(final, simklIds)));
    expect(await differences(stage.house, account, userId)).toEqual([]);
    expect([...stage.house.simulator.violations.found]).toEqual([]);
    return final.length;
  } finally {
    stage.house.simulator.faults.clear();
    stage.house.simulator.meanwhile.clear();
    stage.house.simulator.violations.clear();
    await db.user.deleteMany();
    await db.clientBlock.deleteMany();
  }
}

/** Three films and three shows that have ended, of which the world knows every episode. */
async function strangers(stage: Stage, person: Person): Promise<Title[]> {
  const taken = new Set<number>();
  const titles: Title[] = [];
  for (const kind of ["movie", "movie", "movie", "tv", "tv", "anime"]) {
    const title = await stranger(stage, person, (one) => {
      const fits =
        kind === "movie" ? (one.released ?? "9") < "2020" : one.status === "ended" && one.episodes.length > 5;
      return one.kind === kind && fits && !taken.has(one.simkl) && one.animeType !== "movie";
    });
    taken.add(title.simkl);
    titles.push(title);
  }
  return titles;
}

async function take(scene: Scene, step: Step): Promise<void> {
  const { house, person, time } = scene;
  switch (step.do) {
    case "wish":
      return wish(scene, step.wish);
    case "send":
      await syncUser(person.userId, "write");
      time.advance(1000);
      return;
    case "wait":
      time.advance(step.ms);
      return endRefusal();
    case "fault":
      return house.simulator.faults.add({
        ...step.fault,
        match: { ...step.fault.match, account: person.account.id },
        times: step.times,
      });
    case "kill":
      return kill(scene, step);
  }
}

async function wish({ person, titles, made, time }: Scene, { kind, title: index, value }: Wish): Promise<void> {
  const title = titles[index % titles.length];
  const intent = title && intentOf(kind, title, value);
  const key = JSON.stringify(intent);
  if (!intent || made.has(key)) return;
  made.add(key);
  await enqueue(person.userId, intent);
  time.advance(1000);
}

function intentOf(kind: Wish["kind"], { simkl: simklId, kind: of }: Title, value: number): object | null {
  const isFilm = of === "movie";
  const watchedAt = value > 5 ? "now" : "long-ago";
  const episodes = [{ season: 1, number: 1 + (value % 5) }];
  const lists = isFilm ? LISTS.slice(0, 2) : LISTS;
  switch (kind) {
    case "film":
      return isFilm ? { kind: "watch-film", simklId, watchedAt } : null;
    case "episodes":
      return { kind: "watch-episodes", simklId, watchedAt, episodes };
    case "season":
      return { kind: "watch-season", simklId, watchedAt, season: 1 };
    case "upTo":
      return { kind: "watch-up-to", simklId, watchedAt, season: 1, number: 1 + (value % 5) };
    case "unwatch":
      return value > 8
        ? { kind: "unwatch-season", simklId, season: 1 }
        : { kind: "unwatch-episodes", simklId, episodes };
    case "list":
      return { kind: "list", simklId, status: lists[value % lists.length] };
    case "rate":
      return { kind: "rate", simklId, rating: value };
    case "memo":
      return { kind: "memo", simklId, text: value > 8 ? "" : `Memo ${value}`, isPrivate: value > 4 };
    case "unrate":
    case "remove":
      return { kind, simklId };
  }
}

async function kill({ house, person, other, time }: Scene, step: Extract<Step, { do: "kill" }>): Promise<void> {
  await other.warm();
  house.simulator.meanwhile.add({
    ...{ accountId: person.account.id, skip: step.skip, moment: step.moment },
    run: () => {
      setTimeout(() => other.kill(), step.delay);
    },
  });
  await other.sync(person.userId);
  time.advance(1000);
  await pause(5);
}

/** Everything is well again, and every wait is over. */
async function comeToRest({ house, person: { userId }, time }: Scene): Promise<void> {
  house.simulator.faults.clear();
  house.simulator.meanwhile.clear();
  for (let rounds = 0; rounds < 5; rounds += 1) {
    time.advance(25 * 60 * MINUTE);
    await endRefusal();
    await syncUntilDone(userId);
    if ((await writesOf(userId)).every(({ isOpen }) => !isOpen)) return;
  }
}

/** The server may need a moment to notice that a process is gone. */
async function syncUntilDone(userId: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await syncUser(userId, "write")) === "done") return;
    await pause(20);
  }
  throw new Error("No sync came to its end.");
}

async function endRefusal(): Promise<void> {
  await db.$executeRaw`UPDATE "ClientBlock" SET "until" = now() WHERE "clearedAt" IS NULL`;
  simkl().fuse.mend();
}

type Seen = Pick<TitleState, "rating" | "memo"> & { isThere: boolean; episodes: string[] };

/** What can be foretold without knowing when Simkl takes a show for completed. */
function seen(titles: ReadonlyMap<number, { state: TitleState }>): Record<number, Seen> {
  const lines = [...titles].map(([simklId, { state }]) => {
    const episodes = Object.keys(state.watched).filter((key) => key !== "0:0");
    const { rating, memo, status } = state;
    return [simklId, { rating, memo, isThere: status !== null, episodes: episodes.sort() }] as const;
  });
  return Object.fromEntries(lines);
}
