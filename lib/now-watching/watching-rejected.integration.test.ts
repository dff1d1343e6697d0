import fc from "fast-check";
import { expect, test } from "vitest";
import { formatWatchingMessage } from "@/app/(signed-in)/_lib/watching-messages";
import { saveGrant } from "@/lib/auth/tokens/grants";
import { db } from "@/lib/database/client";
import { claimOne, releaseClaims } from "@/lib/sync/state/claim-users";
import type { Title } from "@/simulator/model";
import { fixture, user } from "@/tests/fixtures/single-user";
import { findUnlistedTitle, listPosts } from "@/tests/fixtures/sync-fixture";
import {
  findWatchedAt,
  getCurrent,
  isMovie,
  isShow,
  listDeletes,
  MINUTE,
  runAction,
  setUpWatching,
  syncAfterAction,
} from "@/tests/fixtures/watching-fixture";
import type { WatchingMessage } from "./watching-message";

setUpWatching();

const isAiring = ({ kind, episodes }: Title) =>
  kind === "tv" && episodes.some(({ season, airsAt }) => season > 0 && airsAt !== null && airsAt > "2027");

test.each<[string, () => Promise<object>, WatchingMessage["code"]]>([
  ["an episode that has not aired", async () => listUnaired(), "episode-not-aired"],
  ["an episode that does not exist", async () => ({ ...(await listShow()), number: 9999 }), "episode-unknown"],
  ["a show without an episode", async () => ({ simklId: (await listShow()).simklId }), "episode-needed"],
  [
    "a film with an episode",
    async () => ({ simklId: (await listMovie()).simklId, season: 1, number: 1 }),
    "movie-without-episodes",
  ],
  ["an unknown title", async () => ({ simklId: 99_999_999 }), "title-unknown"],
  ["an invalid id", async () => ({ simklId: "x" }), "not-understood"],
  ["101 per cent", async () => ({ ...(await listMovie()), percent: "101" }), "percent-invalid"],
  ["a negative percentage", async () => ({ ...(await listMovie()), percent: "-1" }), "percent-invalid"],
  ["words for a percentage", async () => ({ ...(await listMovie()), percent: "half" }), "percent-invalid"],
])("%s is rejected before a request", async (_, place, code) => {
  for (const kind of ["check-in", "start", "pause", "stop"])
    expect(await runAction({ kind, percent: "50", ...(await place()) })).toEqual({
      ...{ status: "rejected", message: expect.objectContaining({ code }) },
    });
  expect(listPosts(fixture, user)).toEqual([]);
});

test("a start at 100 per cent and a stop without a percentage are rejected", async () => {
  const place = await listMovie();
  for (const kind of ["check-in", "start"])
    expect(await runAction({ kind, ...place, percent: 100 })).toMatchObject({ status: "rejected" });
  for (const kind of ["pause", "stop"])
    expect(await runAction({ kind, ...place, percent: "" })).toMatchObject({ status: "rejected" });
  for (const input of [null, 7, [], {}, { kind: "rewatch" }, { kind: "clear", playbackId: "0 OR 1" }])
    expect(await runAction(input)).toMatchObject({ status: "rejected" });
  expect(listPosts(fixture, user)).toEqual([]);
});

test.each([
  [
    "the write lock, twice",
    { status: 400, body: { error: "RATE_LIMIT", code: 400 }, times: 2 },
    { code: "rate-limited" },
    2,
  ],
  ["a used-up quota", { status: 429, body: { error: "user_limit_exceeded", code: 429 } }, { code: "quota-used-up" }, 1],
  [
    "a title that Simkl lacks",
    { status: 404, body: { error: "id_err", code: 404 } },
    { code: "movie-or-episode-unknown" },
    1,
  ],
  [
    "a refusal",
    { status: 400, body: { error: "empty_field", code: 400 } },
    { code: "scrobble-refused", errorId: "empty_field" },
    1,
  ],
])("%s gives one message, and nothing is stored", async (_, fault, message, calls) => {
  const place = await listMovie();
  fixture.app.simulator.faults.add({ match: matchScrobbles(), kind: "status", ...fault });
  expect(await runAction({ kind: "check-in", ...place })).toEqual({ status: "rejected", message });
  expect(listPosts(fixture, user)).toHaveLength(calls);
  expect(await getCurrent()).toBeNull();
  const { dueTrigger, claimedBy } = await db.syncState.findUniqueOrThrow({ where: { userId: user.userId } });
  expect({ dueTrigger, claimedBy }).toEqual({ dueTrigger: null, claimedBy: null });
});

test("a write lock that ends in time is waited for", async () => {
  const place = await listMovie();
  const body = { error: "rate_limit", code: 400 };
  fixture.app.simulator.faults.add({ match: matchScrobbles(), kind: "status", status: 400, body });
  expect(await runAction({ kind: "check-in", ...place })).toMatchObject({ status: "done" });
  await syncAfterAction();
});

test("a read-only grant, a dead grant and paused checks give a message", async () => {
  const place = await listMovie();
  const { expiresAt, ...tokens } = fixture.app.simulator.issueToken(user.account.id, { scope: "media:read" });
  await saveGrant(user.userId, {
    ...tokens,
    refreshToken: tokens.refreshToken ?? "",
    expiresAt: new Date(expiresAt),
  });
  expect(await runAction({ kind: "start", ...place })).toMatchObject({
    message: { code: "insufficient-scope" },
  });
  await db.syncState.update({ where: { userId: user.userId }, data: { pausedBy: "person" } });
  expect(await runAction({ kind: "start", ...place })).toMatchObject({ message: { code: "checks-paused" } });
  await db.syncState.update({ where: { userId: user.userId }, data: { pausedBy: null } });
  await db.account.update({ where: { userId: user.userId }, data: { deadSince: new Date() } });
  expect(await runAction({ kind: "start", ...place })).toMatchObject({
    message: { code: "reconnect-needed" },
  });
  expect(await getCurrent()).toBeNull();
}, 30_000);

test("another sync is waited for, but not without limit", async () => {
  const place = await listMovie();
  const claim = await claimOne(user.userId, "visit");
  if (!claim) throw new Error("No other process should have the claim.");
  expect(await runAction({ kind: "start", ...place })).toMatchObject({ message: { code: "library-busy" } });
  expect(listPosts(fixture, user)).toEqual([]);
  const waiting = runAction({ kind: "start", ...place });
  await new Promise((resolve) => setTimeout(resolve, 700));
  await releaseClaims([claim]);
  expect(await waiting).toMatchObject({ status: "done" });
  await syncAfterAction();
}, 30_000);

test.each([
  { kind: "lost" as const, status: "done" },
  { kind: "truncate" as const, status: "done" },
  { kind: "reset" as const, status: "rejected" },
  { kind: "status" as const, status: "rejected" },
])("a response lost by $kind is resolved and never sent again", async ({ kind, status }) => {
  const place = await listMovie();
  for (const action of ["check-in", "pause"]) {
    fixture.app.simulator.faults.clear();
    fixture.app.simulator.faults.add({ match: matchScrobbles(), kind });
    fixture.time.advance(2 * MINUTE);
    const before = listPosts(fixture, user).length;
    expect(await runAction({ kind: action, ...place, percent: 33 })).toMatchObject({ status });
    expect(listPosts(fixture, user)).toHaveLength(before + 1);
    expect((await getCurrent())?.mode ?? null).toBe(action === "check-in" && status === "done" ? "checkin" : null);
    if (action === "check-in" && status === "done") expect((await getCurrent())?.playbackId).toMatch(/^\d+$/);
    await syncAfterAction();
  }
});

test("a check-in while another app has one is rejected, names the other and can cancel it", async () => {
  const [other, place] = [await findUnlistedTitle(fixture, user, isMovie), await listMovie()];
  await db.title.updateMany({ where: { simklId: other.simkl }, data: { runtime: other.runtime } });
  await fixture.app.changeAtSimkl(user.account, "scrobbleCheckin", { movie: { ids: { simkl: other.simkl } } });
  fixture.time.advance(10 * MINUTE);
  const left = (other.runtime ?? 0) - 10;
  expect(await runAction({ kind: "check-in", ...place })).toEqual({
    status: "rejected",
    message: { code: "other-check-in", title: other.title, minutes: left, isCancellable: true },
  });
  expect(await getCurrent()).toMatchObject({ simklId: other.simkl, mode: "checkin", playbackId: expect.any(String) });
  await syncAfterAction();
  expect(await runAction({ kind: "cancel" })).toMatchObject({ status: "done" });
  fixture.time.advance(2000);
  expect(await runAction({ kind: "check-in", ...place })).toMatchObject({ status: "done" });
});

test("a check-in in progress without a matching playback is not guessed", async () => {
  const [other, paused, place] = [
    await findUnlistedTitle(fixture, user, isMovie),
    await findUnlistedTitle(fixture, user, isShow),
    await listMovie(),
  ];
  await fixture.app.changeAtSimkl(user.account, "scrobbleCheckin", { movie: { ids: { simkl: other.simkl } } });
  fixture.time.advance(5 * MINUTE);
  const episode = { season: 1, number: 1 };
  await fixture.app.changeAtSimkl(user.account, "scrobblePause", {
    ...{ progress: 1, show: { ids: { simkl: paused.simkl } }, episode },
  });
  expect(await runAction({ kind: "check-in", ...place })).toEqual({
    status: "rejected",
    message: { code: "other-check-in", title: null, minutes: expect.any(Number), isCancellable: false },
  });
  expect(await getCurrent()).toBeNull();
});

test("a start with a conflict is not a success", async () => {
  fixture.app.simulator.faults.add({
    match: matchScrobbles(),
    kind: "status",
    status: 409,
    body: { error: "conflict" },
  });
  expect(await runAction({ kind: "start", ...(await listMovie()) })).toMatchObject({ status: "rejected" });
  expect(await getCurrent()).toBeNull();
});

test("a lost start is resolved by the pause that it cleared, or is unclear; a lost stop by the library", async () => {
  const place = await listMovie();
  const lose = (kind: "lost" | "reset") => fixture.app.simulator.faults.add({ match: matchScrobbles(), kind });
  lose("lost");
  expect(await runAction({ kind: "start", ...place })).toMatchObject({ status: "unclear" });
  expect(await getCurrent()).toBeNull();
  await runAction({ kind: "pause", ...place, percent: 20 });
  await syncAfterAction();
  lose("reset");
  expect(await runAction({ kind: "start", ...place, percent: 20 })).toMatchObject({ status: "rejected" });
  await syncAfterAction();
  lose("lost");
  expect(await runAction({ kind: "start", ...place, percent: 21 })).toMatchObject({ status: "done" });
  await syncAfterAction();
  lose("reset");
  expect(await runAction({ kind: "stop", ...place, percent: 90 })).toMatchObject({ status: "rejected" });
  await syncAfterAction();
  lose("lost");
  expect(await runAction({ kind: "stop", ...place, percent: 91 })).toMatchObject({ status: "unclear" });
  await syncAfterAction();
  expect(await findWatchedAt(place.simklId, 0, 0)).not.toBeNull();
});

test.each([
  ["lost", "done"],
  ["reset", "rejected"],
] as const)("a cancellation that is %s is resolved", async (kind, status) => {
  const place = await listMovie();
  await runAction({ kind: "check-in", ...place });
  await syncAfterAction();
  fixture.app.simulator.faults.add({ match: { method: "DELETE", account: user.account.id }, kind });
  expect(await runAction({ kind: "cancel" })).toMatchObject({ status });
  expect(listDeletes()).toHaveLength(1);
  expect(await getCurrent())[status === "done" ? "toBeNull" : "toBeTruthy"]();
  await syncAfterAction();
});

test("a lost response that cannot be resolved is unclear", async () => {
  const place = await listMovie();
  fixture.app.simulator.faults.add({ match: matchScrobbles(), kind: "lost" });
  const account = user.account.id;
  fixture.app.simulator.faults.add({ match: { method: "GET", account }, kind: "status", status: 503, times: 6 });
  expect(await runAction({ kind: "check-in", ...place })).toMatchObject({ status: "unclear" });
  expect(await getCurrent()).toBeNull();
});

test("any input gets a message, and invalid input sends nothing", async () => {
  const value = fc.oneof(
    fc.string(),
    fc.double(),
    fc.integer(),
    fc.constantFrom(null, undefined, "", [], {}),
    fc.bigInt().map(String),
  );
  const kind = fc.oneof(
    fc.constantFrom("check-in", "start", "pause", "stop", "finish", "clear", "cancel"),
    fc.string(),
  );
  const inputs = fc.record(
    { kind, simklId: value, season: value, number: value, percent: value, playbackId: value },
    { requiredKeys: ["kind"] },
  );
  await fc.assert(
    fc.asyncProperty(inputs, async (input) => {
      const { status, message } = await runAction(input);
      expect({ status, ends: formatWatchingMessage(message).endsWith(".") }).toEqual({
        status: "rejected",
        ends: true,
      });
    }),
    { numRuns: 300 },
  );
  expect(listPosts(fixture, user)).toEqual([]);
  expect(listDeletes()).toEqual([]);
}, 60_000);

async function listMovie() {
  return { simklId: (await findUnlistedTitle(fixture, user, isMovie)).simkl };
}

async function listShow() {
  return { simklId: (await findUnlistedTitle(fixture, user, isShow)).simkl, season: 1, number: 1 };
}

async function listUnaired() {
  const title = await findUnlistedTitle(fixture, user, isAiring);
  const { season, number } =
    title.episodes.find(({ season, airsAt }) => season > 0 && airsAt !== null && airsAt > "2027") ?? {};
  return { simklId: title.simkl, season, number };
}

function matchScrobbles() {
  return { method: "POST", path: "/scrobble/*", account: user.account.id };
}
