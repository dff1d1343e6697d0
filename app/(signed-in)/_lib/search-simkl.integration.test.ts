import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { getSearchKey } from "@/lib/catalog/search/kept-searches";
import { parseSearch, type SearchRequest } from "@/lib/catalog/search/parse-search";
import { db } from "@/lib/database/client";
import { getConnectionOptions, getConnectionString } from "@/lib/database/connection";
import { execute, sql } from "@/lib/database/sql";
import { syncUser } from "@/lib/jobs/sync-user";
import { enqueue } from "@/lib/outbox/enqueue";
import { DAY_MS } from "@/lib/utils/durations";
import type { Title } from "@/simulator/model";
import { createSyncFixture, createUser, type SyncFixture, type TestUser } from "@/tests/fixtures/sync-fixture";
import { getCardEntries } from "./get-card-entries";
import { searchSimkl } from "./search-simkl";

const OTHER_INSTANCE = 4711;
let fixture: SyncFixture;
let person: TestUser;
let other: TestUser;

beforeAll(async () => {
  fixture = await createSyncFixture();
  person = await createUser(fixture, 1);
  other = await createUser(fixture, 2);
});
afterAll(() => fixture.close());
beforeEach(async () => {
  await execute(sql`TRUNCATE "CatalogSearch"`);
  fixture.app.simulator.faults.clear();
  fixture.app.simulator.requests.clear();
  fixture.time.advance(60_000);
});

describe("one answer for everybody", () => {
  test("a hundred searches of two people for one name take three requests, one for each kind", async () => {
    const title = findUnlisted(({ kind }) => kind === "movie");
    const askers = Array.from({ length: 100 }, (_, index) => (index % 2 ? person : other));
    const answers = await Promise.all(askers.map(({ userId }) => search(userId, title.title)));
    expect(answers.every((answer) => answer.titles.some(({ simklId }) => simklId === title.simkl))).toBe(true);
    expect(listPaths()).toEqual(["/search/movie", "/search/tv", "/search/anime"]);
    expect(answers[0]?.titles.find(({ simklId }) => simklId === title.simkl)).toMatchObject({
      kind: "movie",
      title: title.title,
      year: title.year,
      poster: title.poster,
      rank: title.rank,
    });
    // Letter case and spaces do not matter.
    await search(other.userId, ` ${title.title.toUpperCase()} `);
    expect(listPaths()).toHaveLength(3);
  });

  test("a name is kept for seven days, an id for thirty, and nothing found for one", async () => {
    const title = findUnlisted(({ kind, ids }) => kind === "movie" && Boolean(ids.imdb));
    const at = (days: number) => new Date(fixture.time.now() + days * DAY_MS);
    const count = async (text: string, days: number) => {
      await searchSimkl(person.userId, parse(text), at(days));
      const paths = listPaths().filter((path) => path.startsWith("/search") || path === "/redirect");
      return paths.length;
    };
    expect(await count(title.title, 0)).toBe(3);
    expect(await count(title.title, 6.9)).toBe(3);
    expect(await count(title.title, 7.1)).toBe(6);
    const imdb = title.ids.imdb ?? "";
    expect(await count(imdb, 0)).toBe(7);
    expect(await count(imdb, 29.9)).toBe(7);
    expect(await count(imdb, 30.1)).toBe(8);
    expect(await count("no such name anywhere", 0)).toBe(11);
    expect(await count("no such name anywhere", 0.9)).toBe(11);
    expect(await count("no such name anywhere", 1.1)).toBe(14);
  });

  test("another process that asks is waited for, and one that ended is not", async () => {
    const title = findUnlisted(({ kind }) => kind === "tv");
    const instance = new pg.Client(getConnectionOptions(getConnectionString()));
    await instance.connect();
    // As `lib/database/instance-lock.ts` does.
    await instance.query("SELECT pg_advisory_lock(7301, $1)", [OTHER_INSTANCE]);
    const key = await claimFor(title.title, OTHER_INSTANCE);
    const waiting = search(person.userId, title.title);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(listPaths()).toEqual([]);
    const answer = JSON.stringify({ titles: [], episode: null });
    await execute(sql`UPDATE "CatalogSearch" SET "answer" = ${answer}::jsonb, "answeredAt" = now(),
      "expiresAt" = ${new Date(fixture.time.now() + DAY_MS)}, "claimedBy" = NULL WHERE "key" = ${key}`);
    expect((await waiting).titles).toEqual([]);
    expect(listPaths()).toEqual([]);

    await claimFor(title.title, OTHER_INSTANCE);
    await instance.end();
    expect((await search(person.userId, title.title)).titles.length).toBeGreaterThan(0);
  });
});

describe("what the forms of a search find", () => {
  test("an id and an address take nothing of the quota, and bring the record", async () => {
    const title = findUnlisted(({ kind, ids }) => kind === "movie" && Boolean(ids.imdb));
    const { quotaRemaining } = await db.syncState.findUniqueOrThrow({ where: { userId: person.userId } });
    const [found] = (await search(person.userId, `https://www.imdb.com/title/${title.ids.imdb}/`)).titles;
    expect(found).toMatchObject({ simklId: title.simkl, kind: "movie", title: title.title });
    const show = findUnlisted(({ kind }) => kind === "tv");
    const [shown] = (await search(person.userId, `simkl.com/tv/${show.simkl}/${show.slug}`)).titles;
    expect(shown).toMatchObject({ simklId: show.simkl, kind: "tv" });
    const after = await db.syncState.findUniqueOrThrow({ where: { userId: person.userId } });
    expect(after.quotaRemaining).toBe(quotaRemaining);
    expect((await search(person.userId, "tt9999999999")).titles).toEqual([]);
  });

  test("a file brings its show and its episode, by one request", async () => {
    const show = findUnlisted(({ kind, episodes }) => kind === "tv" && episodes.some(isSecondEpisode));
    const file = `/videos/${show.title}/${show.title.replaceAll(" ", ".")}.S01E02.1080p.mkv`;
    const { titles, episode } = await search(person.userId, file);
    expect(titles).toMatchObject([{ simklId: show.simkl, kind: "tv" }]);
    expect(episode).toMatchObject({ season: 1, number: 2 });
    expect(listPaths().filter((path) => path.startsWith("/search"))).toEqual(["/search/file"]);
  });

  test("what was found can be added and rated, and shows so before Simkl knows", async () => {
    const title = findUnlisted(({ kind, released }) => kind === "movie" && released !== null && released < "2020");
    await db.title.deleteMany({ where: { simklId: title.simkl } });
    await search(person.userId, title.title);
    expect(await enqueue(person.userId, { kind: "rate", simklId: title.simkl, rating: 9 })).toMatchObject({
      state: "queued",
    });
    expect((await getCardEntries(person.userId, [title.simkl])).get(title.simkl)).toMatchObject({
      rating: 9,
      isPending: true,
    });
    expect((await getCardEntries(other.userId, [title.simkl])).size).toBe(0);
    fixture.time.advance(6000);
    expect(await syncUser(person.userId, "write")).toBe("done");
    expect((await getCardEntries(person.userId, [title.simkl])).get(title.simkl)).toMatchObject({
      status: "completed",
      rating: 9,
    });
  });
});

describe("why there is no answer", () => {
  test("Simkl down, for all who wait, with one try", async () => {
    for (const path of ["/search/movie", "/search/tv", "/search/anime"])
      fixture.app.simulator.faults.add({ match: { path }, kind: "status", status: 500, body: {}, times: 100 });
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        searchSimkl((index % 2 ? person : other).userId, parse("the"), new Date()),
      ),
    );
    expect(new Set(results)).toEqual(new Set(["unreachable"]));
    // The client repeats a failed read a few times itself.
    expect(listPaths().length).toBeLessThan(8);
  });

  test("a person without quota does not fail the search of another", async () => {
    // Whoever asks first.
    const body = { error: "user_limit_exceeded" };
    fixture.app.simulator.faults.add({ match: { path: "/search/movie" }, kind: "status", status: 429, body, times: 1 });
    const results = await Promise.all(
      [person, other].map(({ userId }) => searchSimkl(userId, parse("the"), new Date())),
    );
    expect(results.toSorted((one) => (one === "quota" ? -1 : 1))).toEqual([
      "quota",
      expect.objectContaining({ episode: null }),
    ]);
  });

  test("a dead grant and paused checks", async () => {
    await db.account.update({ where: { userId: other.userId }, data: { deadSince: new Date() } });
    expect(await searchSimkl(other.userId, parse("the"), new Date())).toBe("reconnect");
    await db.account.update({ where: { userId: other.userId }, data: { deadSince: null } });
    await db.syncState.update({ where: { userId: other.userId }, data: { pausedBy: "person" } });
    expect(await searchSimkl(other.userId, parse("the"), new Date())).toBe("paused");
    await db.syncState.update({ where: { userId: other.userId }, data: { pausedBy: null } });
    expect(listPaths()).toEqual([]);
  });
});

const isSecondEpisode = ({ season, number }: Title["episodes"][number]) => season === 1 && number === 2;

function parse(text: string): SearchRequest {
  const request = parseSearch(text);
  if (!request) throw new Error(`Not a search: ${text}`);
  return request;
}

async function search(userId: number, text: string) {
  const answer = await searchSimkl(userId, parse(text), new Date());
  if (typeof answer === "string") throw new Error(`No answer: ${answer}`);
  return answer;
}

/** In nobody's library here. */
function findUnlisted(matches: (title: Title) => boolean): Title {
  const titles = [...fixture.app.simulator.world.titles.values()];
  const title = titles.find(
    (one) => [person, other].every(({ account }) => !account.items.has(one.simkl)) && matches(one),
  );
  if (!title) throw new Error("The world has no such title.");
  return title;
}

function listPaths(): string[] {
  return fixture.app.simulator.requests.records.map(({ path }) => path);
}

async function claimFor(text: string, instanceId: number): Promise<string> {
  const key = getSearchKey(parse(text));
  await execute(sql`
    INSERT INTO "CatalogSearch" ("key", "expiresAt", "claimedBy", "claimedAt")
    VALUES (${key}, ${new Date(fixture.time.now())}, ${instanceId}, ${new Date(fixture.time.now())})
    ON CONFLICT ("key") DO UPDATE SET "answer" = NULL, "answeredAt" = NULL, "claimedBy" = EXCLUDED."claimedBy", "claimedAt" = EXCLUDED."claimedAt"`);
  return key;
}
