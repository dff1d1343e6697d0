import fc from "fast-check";
import { expect, test } from "vitest";
import { saveGrant } from "@/lib/accounts/grants";
import { db } from "@/lib/database/client";
import { claimOne, giveBack } from "@/lib/sync/claim";
import type { Title } from "@/simulator/model";
import {
  ask,
  current,
  deletes,
  follow,
  isFilm,
  isShow,
  MINUTE,
  standUpViewer,
  watchedAt,
} from "@/tests/watching/viewer";
import { person, stage } from "@/tests/writes/one-person";
import { posts, stranger } from "@/tests/writes/stage";

standUpViewer();

const isAiring = ({ kind, episodes }: Title) =>
  kind === "tv" && episodes.some(({ season, airsAt }) => season > 0 && airsAt !== null && airsAt > "2027");

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

test("a check-in beside one that another app began is refused, names it and can cancel it", async () => {
  const [other, place] = [await stranger(stage, person, isFilm), await film()];
  await db.title.updateMany({ where: { simklId: other.simkl }, data: { runtime: other.runtime } });
  await stage.house.act(person.account, "scrobbleCheckin", { movie: { ids: { simkl: other.simkl } } });
  stage.time.advance(10 * MINUTE);
  const left = (other.runtime ?? 0) - 10;
  expect(await ask({ deed: "check-in", ...place })).toEqual({
    came: "refused",
    sentence: `Simkl says that you are checked in to “${other.title}”, for another ${left} minutes. Cancel that first, or wait until it is over.`,
  });
  expect(await current()).toMatchObject({ simklId: other.simkl, mode: "checkin", playbackId: expect.any(String) });
  await follow();
  expect(await ask({ deed: "cancel" })).toMatchObject({ came: "done" });
  stage.time.advance(2000);
  expect(await ask({ deed: "check-in", ...place })).toMatchObject({ came: "done" });
});

test("a check-in in progress that cannot be told among the playbacks is not guessed", async () => {
  const [other, paused, place] = [
    await stranger(stage, person, isFilm),
    await stranger(stage, person, isShow),
    await film(),
  ];
  await stage.house.act(person.account, "scrobbleCheckin", { movie: { ids: { simkl: other.simkl } } });
  stage.time.advance(5 * MINUTE);
  const episode = { season: 1, number: 1 };
  await stage.house.act(person.account, "scrobblePause", {
    ...{ progress: 1, show: { ids: { simkl: paused.simkl } }, episode },
  });
  expect(await ask({ deed: "check-in", ...place })).toEqual({
    came: "refused",
    sentence: expect.stringMatching(/checked in to something else, for another \d+ minutes\..* end it on simkl\.com/),
  });
  expect(await current()).toBeNull();
});

test("a start that Simkl answers with a conflict is no success", async () => {
  stage.house.simulator.faults.add({ match: scrobbles(), kind: "status", status: 409, body: { error: "conflict" } });
  expect(await ask({ deed: "start", ...(await film()) })).toMatchObject({ came: "refused" });
  expect(await current()).toBeNull();
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
