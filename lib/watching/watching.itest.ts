import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { saveGrant } from "@/lib/accounts/grants";
import { db } from "@/lib/database/client";
import { claimOne, giveBack } from "@/lib/sync/claim";
import { syncUser } from "@/lib/sync/engine";
import type { Title } from "@/simulator/model";
import { differences } from "@/tests/sync/both-libraries";
import { openStage, type Person, posts, type Stage, somebody, states, stranger } from "@/tests/writes/stage";
import { act } from "./act";
import { nowWatching } from "./now-watching";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let stage: Stage;
let person: Person;

beforeAll(async () => {
  stage = await openStage();
});
beforeEach(async () => {
  stage.house.simulator.faults.clear();
  person = await somebody(stage);
  // Of an empty list of what is paused the next sync is not sure at first, so there is always something.
  const other = await stranger(stage, person, isOther);
  await stage.house.act(person.account, "scrobblePause", { progress: 5, movie: { ids: { simkl: other.simkl } } });
  await follow();
});
afterEach(() => expectNoRewatch());
afterAll(() => stage.close());

const isFilm = ({ kind, released, runtime }: Title) =>
  kind === "movie" && runtime !== null && released !== null && released < "2020";
const isOther = ({ kind, released }: Title) =>
  kind === "movie" && released !== null && released > "2021" && released < "2024";
const isShow = ({ kind, status, episodes }: Title) => kind === "tv" && status === "ended" && episodes.length > 4;
const isAnime = ({ kind, animeType, episodes }: Title) => kind === "anime" && animeType === "tv" && episodes.length > 4;
const isAnimeFilm = ({ kind, animeType }: Title) => kind === "anime" && animeType === "movie";
const isAiring = ({ kind, episodes }: Title) =>
  kind === "tv" && episodes.some(({ season, airsAt }) => season > 0 && airsAt !== null && airsAt > "2027");

test.each([
  ["a film", isFilm, {}, (id: number) => `{"movie":{"ids":{"simkl":${id}}}}`],
  [
    "an episode",
    isShow,
    { season: "1", number: "2" },
    (id: number) => `{"show":{"ids":{"simkl":${id}}},"episode":{"season":1,"number":2}}`,
  ],
  [
    "an episode of anime",
    isAnime,
    { number: "3" },
    (id: number) => `{"anime":{"ids":{"simkl":${id}}},"episode":{"season":1,"number":3}}`,
  ],
  ["an anime film", isAnimeFilm, {}, (id: number) => `{"anime":{"ids":{"simkl":${id}}}}`],
])("%s is checked in to, and counts when its runtime is over", async (_, fits, place, body) => {
  const title = await stranger(stage, person, fits);
  const minutes = title.runtime ?? { movie: 90, tv: 45, anime: 25 }[title.kind];
  await db.title.update({ where: { simklId: title.simkl }, data: { runtime: title.runtime } });
  await storeRuntimes(title);
  expect(await ask({ deed: "check-in", simklId: title.simkl, ...place })).toMatchObject({ came: "done" });
  expect(posts(stage, person)).toEqual([{ path: "/scrobble/checkin", body: body(title.simkl) }]);

  const on = await current();
  expect(on).toMatchObject({ simklId: title.simkl, mode: "checkin", playbackId: expect.stringMatching(/^\d+$/) });
  const episode = title.episodes.find(({ season, number }) => season === (on?.season ?? -1) && number === on?.number);
  expect(on?.endsAt.getTime()).toBe((on?.startedAt.getTime() ?? 0) + (episode?.runtime ?? minutes) * MINUTE);
  // Long not seen, they would be looked at once a day.
  await db.user.update({ where: { id: person.userId }, data: { lastSeenAt: new Date(stage.time.now() - 20 * DAY) } });
  await follow();
  const { nextDueAt } = await db.syncState.findUniqueOrThrow({ where: { userId: person.userId } });
  expect(nextDueAt?.getTime()).toBe((on?.endsAt.getTime() ?? 0) + 150_000);

  stage.time.set((on?.endsAt.getTime() ?? 0) + 3 * MINUTE);
  expect(await current()).toBeNull();
  await follow();
  expect(await watchedAt(title.simkl, on?.season ?? 0, on?.number ?? 0)).toEqual(whole(on?.endsAt));
});

test("a check-in to something half seen ends sooner; while it lasts nothing else is begun; cancelled, it never counts", async () => {
  const [film, show] = [await stranger(stage, person, isFilm), await stranger(stage, person, isShow)];
  await db.title.update({ where: { simklId: film.simkl }, data: { runtime: 100 } });
  expect(await ask({ deed: "check-in", simklId: film.simkl, percent: "40" })).toMatchObject({ came: "done" });
  expect(posts(stage, person)[0]?.body).toBe(`{"progress":40,"movie":{"ids":{"simkl":${film.simkl}}}}`);
  const on = await current();
  expect(on?.endsAt.getTime()).toBe((on?.startedAt.getTime() ?? 0) + 60 * MINUTE);
  for (const deed of ["check-in", "start"])
    expect(await ask({ deed, simklId: show.simkl, season: 1, number: 1 })).toMatchObject({
      ...{ came: "refused", sentence: expect.stringContaining(film.title) },
    });
  expect(posts(stage, person)).toHaveLength(1);

  stage.time.advance(5000);
  expect(await ask({ deed: "cancel" })).toMatchObject({ came: "done", sentence: expect.stringContaining("cancelled") });
  expect(deletes()).toEqual([`/sync/playback/${on?.playbackId}`]);
  expect(await current()).toBeNull();
  stage.time.advance(200 * MINUTE);
  await follow();
  expect(person.account.items.has(film.simkl)).toBe(false);
  expect(await ask({ deed: "cancel" })).toMatchObject({ came: "refused" });
});

test("a check-in that is gone at Simkl is gone here once it is cancelled", async () => {
  const film = await stranger(stage, person, isFilm);
  await ask({ deed: "check-in", simklId: film.simkl });
  const { playbackId } = (await current()) ?? {};
  await stage.house.act(person.account, "deletePlayback", undefined, {}, { id: playbackId ?? "" });
  expect(await ask({ deed: "cancel" })).toMatchObject({ came: "done", sentence: expect.stringContaining("no such") });
  expect(await current()).toBeNull();
});

test("the remote starts, pauses, goes on and stops, each with one body as the digest has it", async () => {
  const { simkl: id } = await stranger(stage, person, isShow);
  const place = { simklId: id, season: 1, number: 1 };
  expect(await ask({ deed: "start", ...place })).toMatchObject({ came: "done" });
  expect(await current()).toMatchObject({ simklId: id, season: 1, number: 1, mode: "remote", playbackId: null });
  expect(await ask({ deed: "start", ...place })).toMatchObject({
    came: "refused",
    sentence: expect.stringContaining("already"),
  });
  stage.time.advance(10 * MINUTE);
  expect(await ask({ deed: "pause", ...place, percent: "42.234" })).toMatchObject({ came: "done" });
  expect(await current()).toBeNull();
  await follow();
  expect(await db.playback.findMany({ where: { userId: person.userId, simklId: id } })).toMatchObject([
    { progress: 42.23, season: 1, number: 1 },
  ]);
  await ask({ deed: "start", ...place, percent: 42 });
  await follow();
  expect(await db.playback.count({ where: { userId: person.userId, simklId: id } })).toBe(0);
  stage.time.advance(10 * MINUTE);
  expect(await ask({ deed: "stop", ...place, percent: 79.99 })).toMatchObject({
    sentence: expect.stringContaining("Paused"),
  });
  await follow();
  expect(await watchedAt(id, 1, 1)).toBeNull();
  const at = stage.time.now();
  expect(await ask({ deed: "stop", ...place, percent: 80 })).toMatchObject({
    sentence: expect.stringContaining("counts"),
  });
  const body = (progress: number) =>
    `{"progress":${progress},"show":{"ids":{"simkl":${id}}},"episode":{"season":1,"number":1}}`;
  expect(posts(stage, person)).toEqual([
    { path: "/scrobble/start", body: body(0) },
    { path: "/scrobble/pause", body: body(42.23) },
    { path: "/scrobble/start", body: body(42) },
    { path: "/scrobble/stop", body: body(79.99) },
    { path: "/scrobble/stop", body: body(80) },
  ]);
  await follow();
  expect(await watchedAt(id, 1, 1)).toEqual(whole(new Date(at)));
  expect(await current()).toBeNull();
});

test("what was watched within the hour, or before, is said and not claimed", async () => {
  const film = await stranger(stage, person, isFilm);
  await ask({ deed: "stop", simklId: film.simkl, percent: 95 });
  await follow();
  stage.time.advance(2 * MINUTE);
  expect(await ask({ deed: "stop", simklId: film.simkl, percent: 96 })).toMatchObject({
    ...{ came: "done", sentence: expect.stringContaining("within the last hour") },
  });
  await follow();
  stage.time.advance(90 * MINUTE);
  expect(await ask({ deed: "stop", simklId: film.simkl, percent: 97 })).toMatchObject({
    ...{ came: "done", sentence: expect.stringContaining("did not count it again") },
  });
  await follow();
  expect(await ask({ deed: "check-in", simklId: film.simkl })).toMatchObject({
    ...{ came: "done", sentence: expect.stringContaining("not count it again") },
  });
  await follow();
});

test("what was paused is finished by way of the outbox, or cleared; a second time it is gone already", async () => {
  const [film, show] = [await stranger(stage, person, isFilm), await stranger(stage, person, isShow)];
  await ask({ deed: "pause", simklId: film.simkl, percent: 30 });
  await ask({ deed: "pause", simklId: show.simkl, season: 1, number: 2, percent: 30 });
  await follow();
  const playbackOf = async ({ simkl: simklId }: Title) =>
    String((await db.playback.findFirstOrThrow({ where: { userId: person.userId, simklId } })).id);
  const [filmId, showId] = [await playbackOf(film), await playbackOf(show)];
  stage.time.advance(MINUTE);

  const at = stage.time.now();
  expect(await ask({ deed: "finish", playbackId: showId })).toMatchObject({ came: "done" });
  stage.time.advance(10 * MINUTE);
  await follow();
  expect(await states(person.userId)).toEqual(["confirmed"]);
  expect(await watchedAt(show.simkl, 1, 2)).toEqual(whole(new Date(at)));

  expect(await ask({ deed: "clear", playbackId: filmId })).toMatchObject({ came: "done" });
  expect(deletes()).toEqual([`/sync/playback/${filmId}`]);
  expect(await ask({ deed: "clear", playbackId: filmId })).toMatchObject({ came: "refused" });
  await follow();
  expect(await ask({ deed: "finish", playbackId: filmId })).toMatchObject({ came: "refused" });
});

test("what Simkl forgot by itself is cleared as well; the last that was paused is gone at once, whatever the next sync makes of it", async () => {
  const [paused] = await db.playback.findMany({ where: { userId: person.userId } });
  const playbackId = String(paused?.id);
  await stage.house.act(person.account, "deletePlayback", undefined, {}, { id: playbackId });
  expect(await ask({ deed: "clear", playbackId })).toMatchObject({
    came: "done",
    sentence: expect.stringContaining("already"),
  });
  expect(await db.playback.count({ where: { userId: person.userId } })).toBe(0);
  await follow();
});

test("nothing of another person's is touched", async () => {
  const film = await stranger(stage, person, isFilm);
  await ask({ deed: "pause", simklId: film.simkl, percent: 30 });
  await follow();
  const { id } = await db.playback.findFirstOrThrow({ where: { userId: person.userId, simklId: film.simkl } });
  await ask({ deed: "check-in", simklId: (await stranger(stage, person, isShow)).simkl, number: 1 });
  const other = await somebody(stage, 2);
  for (const deed of ["finish", "clear", "cancel"])
    expect(await act(other.userId, { deed, playbackId: String(id) })).toMatchObject({ came: "refused" });
  expect(await nowWatching(other.userId, new Date())).toBeNull();
  expect(posts(stage, other)).toEqual([]);
  expect(await current()).not.toBeNull();
  await follow();
});

test.each([
  ["an episode that has not aired", async () => unaired(), "not aired"],
  ["an episode that does not exist", async () => ({ ...(await show()), number: 9999 }), "no episode 9999"],
  ["a show without an episode", async () => ({ simklId: (await show()).simklId }), "choose an episode"],
  ["a film with an episode", async () => ({ simklId: (await film()).simklId, season: 1, number: 1 }), "no episodes"],
  ["a title that nobody knows", async () => ({ simklId: 99_999_999 }), "not known here"],
  ["an id that is none", async () => ({ simklId: "x" }), "could not be understood"],
  ["101 per cent", async () => ({ ...(await film()), percent: "101" }), "0 to 100"],
  ["less than nothing", async () => ({ ...(await film()), percent: "-1" }), "0 to 100"],
  ["words for a percentage", async () => ({ ...(await film()), percent: "half" }), "0 to 100"],
])("%s is refused before Simkl hears of it", async (_, place, sentence) => {
  for (const deed of ["check-in", "start", "pause", "stop"])
    expect(await ask({ deed, percent: "50", ...(await place()) })).toEqual({
      ...{ came: "refused", sentence: expect.stringContaining(sentence) },
    });
  expect(posts(stage, person)).toEqual([]);
});

test("a beginning at the end and an end without a place are refused", async () => {
  const place = await film();
  for (const deed of ["check-in", "start"])
    expect(await ask({ deed, ...place, percent: 100 })).toMatchObject({ came: "refused" });
  for (const deed of ["pause", "stop"])
    expect(await ask({ deed, ...place, percent: "" })).toMatchObject({ came: "refused" });
  for (const input of [null, 7, [], {}, { deed: "rewatch" }, { deed: "clear", playbackId: "0 OR 1" }])
    expect(await ask(input)).toMatchObject({ came: "refused" });
  expect(posts(stage, person)).toEqual([]);
});

test.each([
  ["the write lock, twice", { status: 400, body: { error: "RATE_LIMIT", code: 400 }, times: 2 }, "half a minute", 2],
  ["a used-up quota", { status: 429, body: { error: "user_limit_exceeded", code: 429 } }, "no requests left", 1],
  ["a title that Simkl lacks", { status: 404, body: { error: "id_err", code: 404 } }, "does not know this", 1],
  ["a refusal", { status: 400, body: { error: "empty_field", code: 400 } }, "empty_field", 1],
])("%s is one sentence, and nothing is kept", async (_, fault, sentence, calls) => {
  const place = await film();
  stage.house.simulator.faults.add({ match: scrobbles(), kind: "status", ...fault });
  expect(await ask({ deed: "check-in", ...place })).toEqual({
    ...{ came: "refused", sentence: expect.stringContaining(sentence) },
  });
  expect(posts(stage, person)).toHaveLength(calls);
  expect(await current()).toBeNull();
  const { dueTrigger, claimedBy } = await db.syncState.findUniqueOrThrow({ where: { userId: person.userId } });
  expect({ dueTrigger, claimedBy }).toEqual({ dueTrigger: null, claimedBy: null });
});

test("the write lock that ends in time is waited for", async () => {
  const place = await film();
  const body = { error: "rate_limit", code: 400 };
  stage.house.simulator.faults.add({ match: scrobbles(), kind: "status", status: 400, body });
  expect(await ask({ deed: "check-in", ...place })).toMatchObject({ came: "done" });
  await follow();
});

test("a grant that may only read, a dead one and a pause are said", async () => {
  const place = await film();
  const { expiresAt, ...tokens } = stage.house.simulator.issueToken(person.account.id, { scope: "media:read" });
  await saveGrant(person.userId, {
    ...tokens,
    refreshToken: tokens.refreshToken ?? "",
    expiresAt: new Date(expiresAt),
  });
  expect(await ask({ deed: "start", ...place })).toMatchObject({ sentence: expect.stringContaining("not change it") });
  await db.syncState.update({ where: { userId: person.userId }, data: { pausedBy: "person" } });
  expect(await ask({ deed: "start", ...place })).toMatchObject({ sentence: expect.stringContaining("paused") });
  await db.syncState.update({ where: { userId: person.userId }, data: { pausedBy: null } });
  await db.account.update({ where: { userId: person.userId }, data: { deadSince: new Date() } });
  expect(await ask({ deed: "start", ...place })).toMatchObject({ sentence: expect.stringContaining("connect again") });
  expect(await current()).toBeNull();
}, 30_000);

test("somebody else's sync is waited for, but not for ever", async () => {
  const place = await film();
  const claim = await claimOne(person.userId, "visit");
  if (!claim) throw new Error("Nobody else should hold this person.");
  expect(await ask({ deed: "start", ...place })).toMatchObject({ sentence: expect.stringContaining("just now") });
  expect(posts(stage, person)).toEqual([]);
  const waiting = ask({ deed: "start", ...place });
  await new Promise((resolve) => setTimeout(resolve, 700));
  await giveBack([claim]);
  expect(await waiting).toMatchObject({ came: "done" });
  await follow();
}, 30_000);

test.each([
  { kind: "lost" as const, came: "done" },
  { kind: "truncate" as const, came: "done" },
  { kind: "reset" as const, came: "refused" },
  { kind: "status" as const, came: "refused" },
])("an answer lost by $kind is read back and never sent again", async ({ kind, came }) => {
  const place = await film();
  for (const deed of ["check-in", "pause"]) {
    stage.house.simulator.faults.clear();
    stage.house.simulator.faults.add({ match: scrobbles(), kind });
    stage.time.advance(2 * MINUTE);
    const before = posts(stage, person).length;
    expect(await ask({ deed, ...place, percent: 33 })).toMatchObject({ came });
    expect(posts(stage, person)).toHaveLength(before + 1);
    expect((await current())?.mode ?? null).toBe(deed === "check-in" && came === "done" ? "checkin" : null);
    if (deed === "check-in" && came === "done") expect((await current())?.playbackId).toMatch(/^\d+$/);
    await follow();
  }
});

test("a lost start is known by the pause that it cleared, else it is unclear; a lost stop by the library", async () => {
  const place = await film();
  const lose = (kind: "lost" | "reset") => stage.house.simulator.faults.add({ match: scrobbles(), kind });
  lose("lost");
  expect(await ask({ deed: "start", ...place })).toMatchObject({ came: "unclear" });
  expect(await current()).toBeNull();
  await ask({ deed: "pause", ...place, percent: 20 });
  await follow();
  lose("reset");
  expect(await ask({ deed: "start", ...place, percent: 20 })).toMatchObject({ came: "refused" });
  await follow();
  lose("lost");
  expect(await ask({ deed: "start", ...place, percent: 21 })).toMatchObject({ came: "done" });
  await follow();
  lose("reset");
  expect(await ask({ deed: "stop", ...place, percent: 90 })).toMatchObject({ came: "refused" });
  await follow();
  lose("lost");
  expect(await ask({ deed: "stop", ...place, percent: 91 })).toMatchObject({ came: "unclear" });
  await follow();
  expect(await watchedAt(place.simklId, 0, 0)).not.toBeNull();
});

test.each([
  ["lost", "done"],
  ["reset", "refused"],
] as const)("a cancelling that is %s is read back", async (kind, came) => {
  const place = await film();
  await ask({ deed: "check-in", ...place });
  await follow();
  stage.house.simulator.faults.add({ match: { method: "DELETE", account: person.account.id }, kind });
  expect(await ask({ deed: "cancel" })).toMatchObject({ came });
  expect(deletes()).toHaveLength(1);
  expect(await current())[came === "done" ? "toBeNull" : "toBeTruthy"]();
  await follow();
});

test("a lost answer that cannot be read back either is unclear", async () => {
  const place = await film();
  stage.house.simulator.faults.add({ match: scrobbles(), kind: "lost" });
  const account = person.account.id;
  stage.house.simulator.faults.add({ match: { method: "GET", account }, kind: "status", status: 503, times: 6 });
  expect(await ask({ deed: "check-in", ...place })).toMatchObject({ came: "unclear" });
  expect(await current()).toBeNull();
});

test("each deed makes the person due at once, and its call is counted", async () => {
  const place = await film();
  await ask({ deed: "pause", ...place, percent: 12 });
  const state = await db.syncState.findUniqueOrThrow({ where: { userId: person.userId } });
  expect(state).toMatchObject({ dueTrigger: "write", claimedBy: null });
  expect(state.nextDueAt?.getTime()).toBeLessThanOrEqual(stage.time.now());
  expect(state.quotaRemaining).not.toBeNull();
  const calls = await db.callTally.findMany({ where: { userId: person.userId, endpoint: "POST /scrobble/pause" } });
  expect(calls).toMatchObject([{ outcome: "ok", calls: 1 }]);
  await follow();
});

test("whatever is asked is answered with a sentence, and nothing is sent that nobody could mean", async () => {
  const value = fc.oneof(
    fc.string(),
    fc.double(),
    fc.integer(),
    fc.constantFrom(null, undefined, "", [], {}),
    fc.bigInt().map(String),
  );
  const deed = fc.oneof(
    fc.constantFrom("check-in", "start", "pause", "stop", "finish", "clear", "cancel"),
    fc.string(),
  );
  const asked = fc.record(
    { deed, simklId: value, season: value, number: value, percent: value, playbackId: value },
    { requiredKeys: ["deed"] },
  );
  await fc.assert(
    fc.asyncProperty(asked, async (input) => {
      const { came, sentence } = await ask(input);
      expect({ came, ends: sentence.endsWith(".") }).toEqual({ came: "refused", ends: true });
    }),
    { numRuns: 300 },
  );
  expect(posts(stage, person)).toEqual([]);
  expect(deletes()).toEqual([]);
}, 60_000);

function ask(input: unknown) {
  return act(person.userId, input, new Date());
}

/** The sync that the deed asked for: the library here is Simkl's afterwards. */
async function follow(): Promise<void> {
  stage.time.advance(6000);
  expect(await syncUser(person.userId, "write")).toBe("done");
  expect(await differences(stage.house, person.account, person.userId)).toEqual([]);
  stage.time.advance(2000);
}

function current() {
  return nowWatching(person.userId, new Date());
}

async function watchedAt(simklId: number, season: number, number: number): Promise<Date | null> {
  const where = {
    userId_simklId_rewatchId_season_number: { userId: person.userId, simklId, rewatchId: 0, season, number },
  };
  return (await db.watch.findUnique({ where }))?.watchedAt ?? null;
}

function whole(at: Date | undefined): Date {
  return new Date(Math.floor((at?.getTime() ?? 0) / 1000) * 1000);
}

async function film() {
  return { simklId: (await stranger(stage, person, isFilm)).simkl };
}

async function show() {
  return { simklId: (await stranger(stage, person, isShow)).simkl, season: 1, number: 1 };
}

async function unaired() {
  const title = await stranger(stage, person, isAiring);
  const { season, number } =
    title.episodes.find(({ season, airsAt }) => season > 0 && airsAt !== null && airsAt > "2027") ?? {};
  return { simklId: title.simkl, season, number };
}

function scrobbles() {
  return { method: "POST", path: "/scrobble/*", account: person.account.id };
}

async function storeRuntimes({ simkl: simklId, episodes }: Title): Promise<void> {
  for (const { season, number, runtime } of episodes)
    await db.catalogEpisode.update({
      where: { simklId_season_number: { simklId, season, number } },
      data: { runtime },
    });
}

function deletes(): string[] {
  return stage.house.simulator.requests.records
    .filter(({ method, accountId }) => method === "DELETE" && accountId === person.account.id)
    .map(({ path }) => path);
}

/** Nothing here may ever be taken for a wish to count a rewatch (digest §13.4). */
function expectNoRewatch(): void {
  const flagged = stage.house.simulator.requests.records.filter(
    ({ method, query }) => method !== "GET" && "allow_rewatch" in query,
  );
  expect(flagged).toEqual([]);
}
