import { expect, test } from "vitest";
import { db } from "@/lib/database/client";
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
import { posts, somebody, states, stranger } from "@/tests/writes/stage";
import { act } from "./act";
import { nowWatching } from "./now-watching";

standUpViewer();

const DAY = 24 * 60 * MINUTE;
const isAnime = ({ kind, animeType, episodes }: Title) => kind === "anime" && animeType === "tv" && episodes.length > 4;
const isAnimeFilm = ({ kind, animeType }: Title) => kind === "anime" && animeType === "movie";

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

test("each deed makes the person due at once, and its call is counted", async () => {
  const { simkl: simklId } = await stranger(stage, person, isFilm);
  await ask({ deed: "pause", simklId, percent: 12 });
  const state = await db.syncState.findUniqueOrThrow({ where: { userId: person.userId } });
  expect(state).toMatchObject({ dueTrigger: "write", claimedBy: null });
  expect(state.nextDueAt?.getTime()).toBeLessThanOrEqual(stage.time.now());
  expect(state.quotaRemaining).not.toBeNull();
  const calls = await db.callTally.findMany({ where: { userId: person.userId, endpoint: "POST /scrobble/pause" } });
  expect(calls).toMatchObject([{ outcome: "ok", calls: 1 }]);
  await follow();
});

function whole(at: Date | undefined): Date {
  return new Date(Math.floor((at?.getTime() ?? 0) / 1000) * 1000);
}

async function storeRuntimes({ simkl: simklId, episodes }: Title): Promise<void> {
  for (const { season, number, runtime } of episodes)
    await db.catalogEpisode.update({
      where: { simklId_season_number: { simklId, season, number } },
      data: { runtime },
    });
}
