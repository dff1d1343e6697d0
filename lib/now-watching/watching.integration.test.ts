import { expect, test } from "vitest";
import { db } from "@/lib/database/client";
import type { Title } from "@/simulator/model";
import { fixture, user } from "@/tests/fixtures/single-user";
import { createUser, findUnlistedTitle, listPosts, listWriteStates } from "@/tests/fixtures/sync-fixture";
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
import { getNowWatching } from "./now-watching";
import { runWatchingAction } from "./run-watching-action";

setUpWatching();

const DAY = 24 * 60 * MINUTE;
const isAnime = ({ kind, animeType, episodes }: Title) => kind === "anime" && animeType === "tv" && episodes.length > 4;
const isAnimeMovie = ({ kind, animeType }: Title) => kind === "anime" && animeType === "movie";

test.each([
  ["a film", isMovie, {}, (id: number) => `{"movie":{"ids":{"simkl":${id}}}}`],
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
  ["an anime film", isAnimeMovie, {}, (id: number) => `{"anime":{"ids":{"simkl":${id}}}}`],
])("a check-in to %s counts when its runtime is over", async (_, matches, place, body) => {
  const title = await findUnlistedTitle(fixture, user, matches);
  const minutes = title.runtime ?? { movie: 90, tv: 45, anime: 25 }[title.kind];
  await db.title.update({ where: { simklId: title.simkl }, data: { runtime: title.runtime } });
  await storeRuntimes(title);
  expect(await runAction({ kind: "check-in", simklId: title.simkl, ...place })).toMatchObject({ status: "done" });
  expect(listPosts(fixture, user)).toEqual([{ path: "/scrobble/checkin", body: body(title.simkl) }]);

  const watching = await getCurrent();
  expect(watching).toMatchObject({ simklId: title.simkl, mode: "checkin", playbackId: expect.stringMatching(/^\d+$/) });
  const episode = title.episodes.find(
    ({ season, number }) => season === (watching?.season ?? -1) && number === watching?.number,
  );
  expect(watching?.endsAt.getTime()).toBe(
    (watching?.startedAt.getTime() ?? 0) + (episode?.runtime ?? minutes) * MINUTE,
  );
  // Without a visit for long, the library would be checked once a day.
  await db.user.update({ where: { id: user.userId }, data: { lastSeenAt: new Date(fixture.time.now() - 20 * DAY) } });
  await syncAfterAction();
  const { nextDueAt } = await db.syncState.findUniqueOrThrow({ where: { userId: user.userId } });
  expect(nextDueAt?.getTime()).toBe((watching?.endsAt.getTime() ?? 0) + 150_000);

  fixture.time.set((watching?.endsAt.getTime() ?? 0) + 3 * MINUTE);
  expect(await getCurrent()).toBeNull();
  await syncAfterAction();
  expect(await findWatchedAt(title.simkl, watching?.season ?? 0, watching?.number ?? 0)).toEqual(
    toWholeSeconds(watching?.endsAt),
  );
});

test("a check-in half way ends sooner; nothing else starts meanwhile; cancelled, it never counts", async () => {
  const [movie, show] = [
    await findUnlistedTitle(fixture, user, isMovie),
    await findUnlistedTitle(fixture, user, isShow),
  ];
  await db.title.update({ where: { simklId: movie.simkl }, data: { runtime: 100 } });
  expect(await runAction({ kind: "check-in", simklId: movie.simkl, percent: "40" })).toMatchObject({ status: "done" });
  expect(listPosts(fixture, user)[0]?.body).toBe(`{"progress":40,"movie":{"ids":{"simkl":${movie.simkl}}}}`);
  const watching = await getCurrent();
  expect(watching?.endsAt.getTime()).toBe((watching?.startedAt.getTime() ?? 0) + 60 * MINUTE);
  for (const kind of ["check-in", "start"])
    expect(await runAction({ kind, simklId: show.simkl, season: 1, number: 1 })).toMatchObject({
      ...{ status: "rejected", message: { code: "checked-in-elsewhere", title: movie.title } },
    });
  expect(listPosts(fixture, user)).toHaveLength(1);

  fixture.time.advance(5000);
  expect(await runAction({ kind: "cancel" })).toMatchObject({
    status: "done",
    message: { code: "check-in-cancelled" },
  });
  expect(listDeletes()).toEqual([`/sync/playback/${watching?.playbackId}`]);
  expect(await getCurrent()).toBeNull();
  fixture.time.advance(200 * MINUTE);
  await syncAfterAction();
  expect(user.account.items.has(movie.simkl)).toBe(false);
  expect(await runAction({ kind: "cancel" })).toMatchObject({ status: "rejected" });
});

test("cancelling a check-in that is gone at Simkl removes it here", async () => {
  const movie = await findUnlistedTitle(fixture, user, isMovie);
  await runAction({ kind: "check-in", simklId: movie.simkl });
  const { playbackId } = (await getCurrent()) ?? {};
  await fixture.app.changeAtSimkl(user.account, "deletePlayback", undefined, {}, { id: playbackId ?? "" });
  expect(await runAction({ kind: "cancel" })).toMatchObject({
    status: "done",
    message: { code: "check-in-gone" },
  });
  expect(await getCurrent()).toBeNull();
});

test("start, pause, continue and stop send one documented body each", async () => {
  const { simkl: id } = await findUnlistedTitle(fixture, user, isShow);
  const place = { simklId: id, season: 1, number: 1 };
  expect(await runAction({ kind: "start", ...place })).toMatchObject({ status: "done" });
  expect(await getCurrent()).toMatchObject({ simklId: id, season: 1, number: 1, mode: "remote", playbackId: null });
  expect(await runAction({ kind: "start", ...place })).toMatchObject({
    status: "rejected",
    message: { code: "started-already" },
  });
  fixture.time.advance(10 * MINUTE);
  expect(await runAction({ kind: "pause", ...place, percent: "42.234" })).toMatchObject({ status: "done" });
  expect(await getCurrent()).toBeNull();
  await syncAfterAction();
  expect(await db.playback.findMany({ where: { userId: user.userId, simklId: id } })).toMatchObject([
    { progress: 42.23, season: 1, number: 1 },
  ]);
  await runAction({ kind: "start", ...place, percent: 42 });
  await syncAfterAction();
  expect(await db.playback.count({ where: { userId: user.userId, simklId: id } })).toBe(0);
  fixture.time.advance(10 * MINUTE);
  expect(await runAction({ kind: "stop", ...place, percent: 79.99 })).toMatchObject({
    message: { code: "paused", percent: 79.99 },
  });
  await syncAfterAction();
  expect(await findWatchedAt(id, 1, 1)).toBeNull();
  const at = fixture.time.now();
  expect(await runAction({ kind: "stop", ...place, percent: 80 })).toMatchObject({
    message: { code: "stopped" },
  });
  const body = (progress: number) =>
    `{"progress":${progress},"show":{"ids":{"simkl":${id}}},"episode":{"season":1,"number":1}}`;
  expect(listPosts(fixture, user)).toEqual([
    { path: "/scrobble/start", body: body(0) },
    { path: "/scrobble/pause", body: body(42.23) },
    { path: "/scrobble/start", body: body(42) },
    { path: "/scrobble/stop", body: body(79.99) },
    { path: "/scrobble/stop", body: body(80) },
  ]);
  await syncAfterAction();
  expect(await findWatchedAt(id, 1, 1)).toEqual(toWholeSeconds(new Date(at)));
  expect(await getCurrent()).toBeNull();
});

test("a viewing within the hour, or before, is reported and not claimed", async () => {
  const movie = await findUnlistedTitle(fixture, user, isMovie);
  await runAction({ kind: "stop", simklId: movie.simkl, percent: 95 });
  await syncAfterAction();
  fixture.time.advance(2 * MINUTE);
  expect(await runAction({ kind: "stop", simklId: movie.simkl, percent: 96 })).toMatchObject({
    ...{ status: "done", message: { code: "counted-already" } },
  });
  await syncAfterAction();
  fixture.time.advance(90 * MINUTE);
  expect(await runAction({ kind: "stop", simklId: movie.simkl, percent: 97 })).toMatchObject({
    ...{ status: "done", message: { code: "stopped-again" } },
  });
  await syncAfterAction();
  expect(await runAction({ kind: "check-in", simklId: movie.simkl })).toMatchObject({
    ...{ status: "done", message: { code: "checked-in-again" } },
  });
  await syncAfterAction();
});

test("a playback is finished through the outbox, or cleared; the second time it is gone", async () => {
  const [movie, show] = [
    await findUnlistedTitle(fixture, user, isMovie),
    await findUnlistedTitle(fixture, user, isShow),
  ];
  await runAction({ kind: "pause", simklId: movie.simkl, percent: 30 });
  await runAction({ kind: "pause", simklId: show.simkl, season: 1, number: 2, percent: 30 });
  await syncAfterAction();
  const findPlaybackId = async ({ simkl: simklId }: Title) =>
    String((await db.playback.findFirstOrThrow({ where: { userId: user.userId, simklId } })).id);
  const [filmId, showId] = [await findPlaybackId(movie), await findPlaybackId(show)];
  fixture.time.advance(MINUTE);

  const at = fixture.time.now();
  expect(await runAction({ kind: "finish", playbackId: showId })).toMatchObject({ status: "done" });
  fixture.time.advance(10 * MINUTE);
  await syncAfterAction();
  expect(await listWriteStates(user.userId)).toEqual(["confirmed"]);
  expect(await findWatchedAt(show.simkl, 1, 2)).toEqual(toWholeSeconds(new Date(at)));

  expect(await runAction({ kind: "clear", playbackId: filmId })).toMatchObject({ status: "done" });
  expect(listDeletes()).toEqual([`/sync/playback/${filmId}`]);
  expect(await runAction({ kind: "clear", playbackId: filmId })).toMatchObject({ status: "rejected" });
  await syncAfterAction();
  expect(await runAction({ kind: "finish", playbackId: filmId })).toMatchObject({ status: "rejected" });
});

test("a playback that Simkl no longer has is cleared too; the last playback is gone at once", async () => {
  const [paused] = await db.playback.findMany({ where: { userId: user.userId } });
  const playbackId = String(paused?.id);
  await fixture.app.changeAtSimkl(user.account, "deletePlayback", undefined, {}, { id: playbackId });
  expect(await runAction({ kind: "clear", playbackId })).toMatchObject({
    status: "done",
    message: { code: "playback-gone" },
  });
  expect(await db.playback.count({ where: { userId: user.userId } })).toBe(0);
  await syncAfterAction();
});

test("data of another user stays as it is", async () => {
  const movie = await findUnlistedTitle(fixture, user, isMovie);
  await runAction({ kind: "pause", simklId: movie.simkl, percent: 30 });
  await syncAfterAction();
  const { id } = await db.playback.findFirstOrThrow({ where: { userId: user.userId, simklId: movie.simkl } });
  await runAction({ kind: "check-in", simklId: (await findUnlistedTitle(fixture, user, isShow)).simkl, number: 1 });
  const other = await createUser(fixture, 2);
  for (const kind of ["finish", "clear", "cancel"])
    expect(await runWatchingAction(other.userId, { kind, playbackId: String(id) })).toMatchObject({
      status: "rejected",
    });
  expect(await getNowWatching(other.userId, new Date())).toBeNull();
  expect(listPosts(fixture, other)).toEqual([]);
  expect(await getCurrent()).not.toBeNull();
  await syncAfterAction();
});

test("each action makes the library due at once, and its call is counted", async () => {
  const { simkl: simklId } = await findUnlistedTitle(fixture, user, isMovie);
  await runAction({ kind: "pause", simklId, percent: 12 });
  const state = await db.syncState.findUniqueOrThrow({ where: { userId: user.userId } });
  expect(state).toMatchObject({ dueTrigger: "write", claimedBy: null });
  expect(state.nextDueAt?.getTime()).toBeLessThanOrEqual(fixture.time.now());
  expect(state.quotaRemaining).not.toBeNull();
  const calls = await db.apiCallCount.findMany({ where: { userId: user.userId, endpoint: "POST /scrobble/pause" } });
  expect(calls).toMatchObject([{ outcome: "ok", calls: 1 }]);
  await syncAfterAction();
});

function toWholeSeconds(at: Date | undefined): Date {
  return new Date(Math.floor((at?.getTime() ?? 0) / 1000) * 1000);
}

async function storeRuntimes({ simkl: simklId, episodes }: Title): Promise<void> {
  for (const { season, number, runtime } of episodes)
    await db.catalogEpisode.update({
      where: { simklId_season_number: { simklId, season, number } },
      data: { runtime },
    });
}
