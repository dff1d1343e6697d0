import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { simklConfig } from "@/lib/simkl-client";
import { syncUser } from "@/lib/sync/engine";
import type { Title } from "@/simulator/model";
import { differences } from "@/tests/sync/both-libraries";
import { openStage, type Person, type Stage, somebody, states, stranger, writesReceived } from "@/tests/writes/stage";
import { enqueue } from "./enqueue";

type Sort = "film" | "show" | "anime" | "anime film";

/** An intent without its title. */
type Wish = Record<string, unknown> & { kind: string };

/** What is wanted of a title, what the title has to be through before, and the one request that comes of it. */
interface Case {
  wish: Wish;
  before?: Wish[];
  path: string;
  query?: Record<string, string>;
  /** Of the item, behind its ids; `AT` stands for the second of the click. */
  item: string;
}

const THEN = "2024-05-06T07:08:09Z";
const FIRST_TWO = [1, 2].map((number) => ({ season: 1, number }));
const PLANNED: Wish = { kind: "list", status: "plantowatch" };

const filmCases: Case[] = [
  { wish: { kind: "watch-film", watchedAt: "now" }, path: "/sync/history", item: `,"watched_at":"AT"` },
  { wish: { kind: "watch-film", watchedAt: THEN }, path: "/sync/history", item: `,"watched_at":"${THEN}"` },
  {
    wish: { kind: "watch-film", watchedAt: "long-ago" },
    path: "/sync/history",
    item: `,"watched_at":"1970-01-01T00:00:01Z"`,
  },
  ...["plantowatch", "dropped", "completed"].map(toList),
];

const serialCases: Case[] = [
  {
    wish: { kind: "watch-episodes", watchedAt: "now", episodes: FIRST_TWO },
    path: "/sync/history",
    item: `,"watched_at":"AT","seasons":[{"number":1,"episodes":[{"number":1},{"number":2}]}]`,
  },
  {
    wish: { kind: "watch-season", watchedAt: THEN, season: 1 },
    path: "/sync/history",
    item: `,"watched_at":"${THEN}","seasons":[{"number":1}]`,
  },
  {
    wish: { kind: "watch-up-to", watchedAt: "long-ago", season: 1, number: 3 },
    path: "/sync/history",
    item: `,"watched_at":"1970-01-01T00:00:01Z","seasons":[{"number":1,"episodes":[{"number":1},{"number":2},{"number":3}]}]`,
  },
  {
    wish: { kind: "unwatch-episodes", episodes: FIRST_TWO.slice(0, 1) },
    before: [{ kind: "watch-episodes", watchedAt: THEN, episodes: FIRST_TWO }],
    path: "/sync/history/remove",
    item: `,"seasons":[{"number":1,"episodes":[{"number":1}]}]`,
  },
  {
    wish: { kind: "unwatch-season", season: 1 },
    before: [{ kind: "watch-episodes", watchedAt: THEN, episodes: FIRST_TWO }],
    path: "/sync/history/remove",
    item: `,"seasons":[{"number":1}]`,
  },
  ...["plantowatch", "watching", "hold", "dropped", "completed"].map(toList),
];

const commonCases: Case[] = [
  { wish: { kind: "rate", rating: 8 }, before: [PLANNED], path: "/sync/ratings", item: `,"rating":8,"rated_at":"AT"` },
  {
    wish: { kind: "unrate" },
    before: [PLANNED, { kind: "rate", rating: 8 }],
    path: "/sync/ratings/remove",
    item: "",
  },
  {
    wish: { kind: "memo", text: ' Fünf "Sterne" 🎬 ', isPrivate: true },
    before: [{ kind: "list", status: "dropped" }],
    path: "/sync/history",
    query: { skip_auto_watching: "yes" },
    item: `,"status":"dropped","memo":{"text":"Fünf \\"Sterne\\" 🎬","is_private":true}`,
  },
  {
    wish: { kind: "memo", text: "", isPrivate: false },
    before: [
      { kind: "list", status: "completed" },
      { kind: "memo", text: "Gone soon", isPrivate: true },
    ],
    path: "/sync/history",
    query: { skip_auto_watching: "yes" },
    item: `,"status":"completed","memo":{"text":"","is_private":false}`,
  },
  {
    wish: { kind: "remove" },
    before: [PLANNED, { kind: "rate", rating: 8 }, { kind: "memo", text: "Gone soon", isPrivate: true }],
    path: "/sync/history/remove",
    item: "",
  },
];

const SORTS: Record<Sort, { array: string; fits: (title: Title) => boolean; cases: Case[] }> = {
  film: {
    array: "movies",
    fits: ({ kind, released }) => kind === "movie" && released !== null && released < "2020",
    cases: [...filmCases, ...commonCases],
  },
  show: {
    array: "shows",
    fits: ({ kind, status, episodes }) => kind === "tv" && status === "ended" && episodes.length > 4,
    cases: [...serialCases, ...commonCases],
  },
  anime: {
    array: "shows",
    fits: ({ kind, animeType, status, episodes }) =>
      kind === "anime" && animeType === "tv" && status === "ended" && episodes.length > 4,
    cases: [...serialCases, ...commonCases],
  },
  "anime film": {
    array: "shows",
    fits: ({ kind, animeType }) => kind === "anime" && animeType === "movie",
    cases: [...filmCases, ...commonCases],
  },
};

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.each(Object.entries(SORTS))("of a title that is a(n) %s", (_, { array, fits, cases }) => {
  let person: Person;
  beforeAll(async () => {
    person = await somebody(stage);
  });

  test.each(cases.map((each) => [nameOf(each), each] as const))(
    "%s is one request, as the digest has it, and both libraries are the same after it",
    async (_name, { wish, before = [], path, query = {}, item }) => {
      const { simkl: simklId } = await stranger(stage, person, fits);
      for (const each of before) await ask(person, { ...each, simklId });
      if (before.length > 0) await send(person);
      const sentBefore = writesReceived(stage, person).length;
      const at = `${new Date(stage.time.now()).toISOString().slice(0, 19)}Z`;

      await ask(person, { ...wish, simklId });
      await send(person);
      const body = `{"${array}":[{"ids":{"simkl":${simklId}}${item.replace("AT", at)}}]}`;
      const { clientId, appName, appVersion } = simklConfig();
      expect(writesReceived(stage, person).slice(sentBefore)).toEqual([
        {
          ...{ method: "POST", path, body },
          query: { ...query, client_id: clientId, "app-name": appName, "app-version": appVersion },
        },
      ]);
      expect(new Set(await states(person.userId))).toEqual(new Set(["confirmed"]));
      expect(await differences(stage.house, person.account, person.userId)).toEqual([]);
    },
  );
});

function toList(status: string): Case {
  return { wish: { kind: "list", status }, path: "/sync/add-to-list", item: `,"to":"${status}"` };
}

function nameOf({ wish, before }: Case): string {
  return `${JSON.stringify(wish)}${before ? ` after ${before.map(({ kind }) => kind).join(", ")}` : ""}`;
}

async function ask({ userId }: Person, intent: object): Promise<void> {
  const answer = await enqueue(userId, intent);
  if (answer.state === "refused") throw new Error(answer.sentence);
}

async function send({ userId }: Person): Promise<void> {
  expect(await syncUser(userId, "write")).toBe("done");
  stage.time.advance(3000);
}
