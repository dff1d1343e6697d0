import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { syncUser } from "@/lib/jobs/sync-user";
import { enqueue } from "@/lib/outbox/enqueue";
import { getSimklConfig } from "@/lib/simkl/instance";
import type { Title } from "@/simulator/model";
import { findLibraryDifferences } from "@/tests/app/find-library-differences";
import {
  createSyncFixture,
  createUser,
  findUnlistedTitle,
  listReceivedWrites,
  listWriteStates,
  type SyncFixture,
  type TestUser,
} from "@/tests/fixtures/sync-fixture";

type TitleType = "film" | "show" | "anime" | "anime film";

/** An intent without its title. */
type IntentFields = Record<string, unknown> & { kind: string };

/** An intent, the intents before it, and the one request that it causes. */
interface Case {
  intent: IntentFields;
  before?: IntentFields[];
  path: string;
  query?: Record<string, string>;
  /** The item after its ids; `AT` stands for the second of the click. */
  item: string;
}

const THEN = "2024-05-06T07:08:09Z";
const FIRST_TWO = [1, 2].map((number) => ({ season: 1, number }));
const PLANNED: IntentFields = { kind: "list", status: "plantowatch" };

const movieCases: Case[] = [
  { intent: { kind: "watch-film", watchedAt: "now" }, path: "/sync/history", item: `,"watched_at":"AT"` },
  { intent: { kind: "watch-film", watchedAt: THEN }, path: "/sync/history", item: `,"watched_at":"${THEN}"` },
  {
    intent: { kind: "watch-film", watchedAt: "long-ago" },
    path: "/sync/history",
    item: `,"watched_at":"1970-01-01T00:00:01Z"`,
  },
  ...["plantowatch", "dropped", "completed"].map(toListCase),
];

const serialCases: Case[] = [
  {
    intent: { kind: "watch-episodes", watchedAt: "now", episodes: FIRST_TWO },
    path: "/sync/history",
    item: `,"watched_at":"AT","seasons":[{"number":1,"episodes":[{"number":1},{"number":2}]}]`,
  },
  {
    intent: { kind: "watch-season", watchedAt: THEN, season: 1 },
    path: "/sync/history",
    item: `,"watched_at":"${THEN}","seasons":[{"number":1}]`,
  },
  {
    intent: { kind: "watch-up-to", watchedAt: "long-ago", season: 1, number: 3 },
    path: "/sync/history",
    item: `,"watched_at":"1970-01-01T00:00:01Z","seasons":[{"number":1,"episodes":[{"number":1},{"number":2},{"number":3}]}]`,
  },
  {
    intent: { kind: "unwatch-episodes", episodes: FIRST_TWO.slice(0, 1) },
    before: [{ kind: "watch-episodes", watchedAt: THEN, episodes: FIRST_TWO }],
    path: "/sync/history/remove",
    item: `,"seasons":[{"number":1,"episodes":[{"number":1}]}]`,
  },
  {
    intent: { kind: "unwatch-season", season: 1 },
    before: [{ kind: "watch-episodes", watchedAt: THEN, episodes: FIRST_TWO }],
    path: "/sync/history/remove",
    item: `,"seasons":[{"number":1}]`,
  },
  ...["plantowatch", "watching", "hold", "dropped", "completed"].map(toListCase),
];

const commonCases: Case[] = [
  {
    intent: { kind: "rate", rating: 8 },
    before: [PLANNED],
    path: "/sync/ratings",
    item: `,"rating":8,"rated_at":"AT"`,
  },
  {
    intent: { kind: "unrate" },
    before: [PLANNED, { kind: "rate", rating: 8 }],
    path: "/sync/ratings/remove",
    item: "",
  },
  {
    intent: { kind: "memo", text: ' Fünf "Sterne" 🎬 ', isPrivate: true },
    before: [{ kind: "list", status: "dropped" }],
    path: "/sync/history",
    query: { skip_auto_watching: "yes" },
    item: `,"status":"dropped","memo":{"text":"Fünf \\"Sterne\\" 🎬","is_private":true}`,
  },
  {
    intent: { kind: "memo", text: "", isPrivate: false },
    before: [
      { kind: "list", status: "completed" },
      { kind: "memo", text: "Gone soon", isPrivate: true },
    ],
    path: "/sync/history",
    query: { skip_auto_watching: "yes" },
    item: `,"status":"completed","memo":{"text":"","is_private":false}`,
  },
  {
    intent: { kind: "remove" },
    before: [PLANNED, { kind: "rate", rating: 8 }, { kind: "memo", text: "Gone soon", isPrivate: true }],
    path: "/sync/history/remove",
    item: "",
  },
];

const TITLE_TYPES: Record<TitleType, { array: string; matches: (title: Title) => boolean; cases: Case[] }> = {
  film: {
    array: "movies",
    matches: ({ kind, released }) => kind === "movie" && released !== null && released < "2020",
    cases: [...movieCases, ...commonCases],
  },
  show: {
    array: "shows",
    matches: ({ kind, status, episodes }) => kind === "tv" && status === "ended" && episodes.length > 4,
    cases: [...serialCases, ...commonCases],
  },
  anime: {
    array: "shows",
    matches: ({ kind, animeType, status, episodes }) =>
      kind === "anime" && animeType === "tv" && status === "ended" && episodes.length > 4,
    cases: [...serialCases, ...commonCases],
  },
  "anime film": {
    array: "shows",
    matches: ({ kind, animeType }) => kind === "anime" && animeType === "movie",
    cases: [...movieCases, ...commonCases],
  },
};

let fixture: SyncFixture;
beforeAll(async () => {
  fixture = await createSyncFixture();
});
afterAll(() => fixture.close());

describe.each(Object.entries(TITLE_TYPES))("of a title that is a(n) %s", (_, { array, matches, cases }) => {
  let user: TestUser;
  beforeAll(async () => {
    user = await createUser(fixture);
  });

  test.each(cases.map((each) => [formatCaseName(each), each] as const))(
    "%s is one documented request, and both libraries are equal after it",
    async (_name, { intent, before = [], path, query = {}, item }) => {
      const { simkl: simklId } = await findUnlistedTitle(fixture, user, matches);
      for (const each of before) await enqueueIntent(user, { ...each, simklId });
      if (before.length > 0) await send(user);
      const sentBefore = listReceivedWrites(fixture, user).length;
      const at = `${new Date(fixture.time.now()).toISOString().slice(0, 19)}Z`;

      await enqueueIntent(user, { ...intent, simklId });
      await send(user);
      const body = `{"${array}":[{"ids":{"simkl":${simklId}}${item.replace("AT", at)}}]}`;
      const { clientId, appName, appVersion } = getSimklConfig();
      expect(listReceivedWrites(fixture, user).slice(sentBefore)).toEqual([
        {
          ...{ method: "POST", path, body },
          query: { ...query, client_id: clientId, "app-name": appName, "app-version": appVersion },
        },
      ]);
      expect(new Set(await listWriteStates(user.userId))).toEqual(new Set(["confirmed"]));
      expect(await findLibraryDifferences(fixture.app, user.account, user.userId)).toEqual([]);
    },
  );
});

function toListCase(status: string): Case {
  return { intent: { kind: "list", status }, path: "/sync/add-to-list", item: `,"to":"${status}"` };
}

function formatCaseName({ intent, before }: Case): string {
  return `${JSON.stringify(intent)}${before ? ` after ${before.map(({ kind }) => kind).join(", ")}` : ""}`;
}

async function enqueueIntent({ userId }: TestUser, intent: object): Promise<void> {
  const result = await enqueue(userId, intent);
  if (result.state === "rejected") throw new Error(result.reason.code);
}

async function send({ userId }: TestUser): Promise<void> {
  expect(await syncUser(userId, "write")).toBe("done");
  fixture.time.advance(3000);
}
