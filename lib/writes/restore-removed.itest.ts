import { expect, test } from "vitest";
import { db } from "@/lib/database/client";
import { completedUndated } from "@/simulator/accounts/mark-items";
import type { Title } from "@/simulator/model";
import { everythingAbout, sorted } from "@/tests/everything-about";
import {
  allButOne,
  expectEqual,
  isEnded,
  isFilm,
  journal,
  listed,
  now,
  removeAtSimkl,
  resync,
  send,
} from "@/tests/writes/lost-titles";
import { person, stage, standUp } from "@/tests/writes/one-person";
import { discover, posts, stranger } from "@/tests/writes/stage";
import { restoreRemoved } from "./restore-removed";
import { restoreStandings } from "./restore-standing";

standUp();

const isAnimeFilm = ({ kind, animeType, released }: Title) =>
  kind === "anime" && animeType === "movie" && released !== null && released < "2020";

test.each([
  { remembers: true, when: "Simkl still knows what was watched" },
  { remembers: false, when: "Simkl has forgotten everything" },
])("what went comes back as it was, here and at Simkl, when $when", async ({ remembers }) => {
  const dates = { lastWatchedAt: "2024-03-04T05:06:07Z", ratedAt: "2024-03-05T05:06:07Z" };
  await listed(isAnimeFilm, { status: "completed", rating: 9, ...dates });
  await listed(isFilm, { status: "dropped", lastWatchedAt: "2024-03-04T05:06:07Z" });
  await noteAll();
  const before = await remoteLibrary();
  const gone = allButOne();
  await removeAtSimkl(...gone);
  expect(person.account.items.size).toBe(1);
  if (!remembers) person.account.forgotten.clear();

  const restored = await restoreRemoved(person.userId, { keys: await journal() }, now());
  expect(restored).toMatchObject({ found: gone.length, sent: gone.length });
  await send();
  expect(await remoteLibrary()).toEqual(before);
  await expectEqual();
  // Viewings, lists, memos, ratings: one request each.
  expect(posts(stage, person).map(({ path }) => path)).toEqual([
    "/sync/history",
    "/sync/add-to-list",
    "/sync/history?skip_auto_watching=yes",
    "/sync/ratings",
  ]);
});

test("the bodies say every date that was: of each viewing, the addition and the rating", async () => {
  const show = await listed(isEnded, {
    ...{ status: "hold", addedAt: "2024-02-03T04:05:06Z", rating: 8, ratedAt: "2024-05-05T05:05:05Z" },
    ...{ memo: { text: "Mine", isPrivate: true }, lastWatchedAt: "2024-03-04T05:06:07Z" },
    watched: new Map([
      ["1:1", "2024-03-04T05:06:07Z"],
      ["1:2", "1999-12-31T23:59:59Z"],
      ["1:3", null],
    ]),
  });
  await removeAtSimkl(show.simkl);
  await restoreRemoved(person.userId, { keys: await journal() }, now());
  await send();
  const ids = `"ids":{"simkl":${show.simkl}}`;
  const episodes = `[{"number":1,"watched_at":"2024-03-04T05:06:07Z"},{"number":2,"watched_at":"1970-01-01T00:00:01Z"},{"number":3,"watched_at":"1970-01-01T00:00:01Z"}]`;
  expect(posts(stage, person)).toEqual([
    {
      path: "/sync/history",
      body: `{"shows":[{${ids},"added_at":"2024-02-03T04:05:06Z","seasons":[{"number":1,"episodes":${episodes}}]}]}`,
    },
    { path: "/sync/add-to-list", body: `{"shows":[{${ids},"to":"hold"}]}` },
    {
      path: "/sync/history?skip_auto_watching=yes",
      body: `{"shows":[{${ids},"status":"hold","memo":{"text":"Mine","is_private":true}}]}`,
    },
    { path: "/sync/ratings", body: `{"shows":[{${ids},"rating":8,"rated_at":"2024-05-05T05:05:05Z"}]}` },
  ]);
});

test("nothing is watched twice: posting what Simkl brought back by itself adds no viewing and no rewatch", async () => {
  const { simkl } = await listed(isEnded, { watched: new Map([["1:1", "2024-03-04T05:06:07Z"]]) });
  await removeAtSimkl(simkl);
  await restoreRemoved(person.userId, { keys: await journal() }, now());
  await send();
  expect(person.account.items.get(simkl)).toMatchObject({ rewatches: [], undatedCount: 0 });
  expect(await db.watch.count({ where: { userId: person.userId, simklId: simkl } })).toBe(1);
});

test("episodes that are only counted come back with the list of completed ones, unless more has aired since", async () => {
  const show = await stranger(stage, person, isEnded);
  person.account.items.set(show.simkl, completedUndated(show, stage.time.now() - 86_400_000));
  await resync(show.simkl);
  const item = person.account.items.get(show.simkl);
  await removeAtSimkl(show.simkl);
  person.account.forgotten.clear();
  await db.catalogEpisode.create({ data: { simklId: show.simkl, season: 90, number: 1, hasAired: true } });
  const [short] = await restoreStandings(person.userId, await journal(), now());
  expect(short).toMatchObject({
    lost: { episodes: item?.undatedCount },
    changes: [{ kind: "list", status: "watching" }],
  });

  await db.catalogEpisode.deleteMany({ where: { simklId: show.simkl, season: 90 } });
  const [whole] = await restoreStandings(person.userId, await journal(), now());
  expect(whole).toMatchObject({ lost: { episodes: 0 }, changes: [{ kind: "list", status: "completed" }] });
  await restoreRemoved(person.userId, { keys: await journal() }, now());
  await send();
  expect(person.account.items.get(show.simkl)).toMatchObject({
    ...{ status: "completed", undatedCount: item?.undatedCount, lastWatchedAt: item?.lastWatchedAt },
  });
});

test("of a title that is back meanwhile only what is missing is sent", async () => {
  const { simkl } = await listed(isFilm, { status: "completed", lastWatchedAt: "2024-03-04T05:06:07Z", rating: 9 });
  await removeAtSimkl(simkl);
  const memo = { text: "New", is_private: false };
  await stage.house.act(person.account, "writeHistory", { movies: [{ ids: { simkl }, status: "dropped", memo }] });
  await resync();
  await restoreRemoved(person.userId, { keys: await journal() }, now());
  await send();
  expect(posts(stage, person).map(({ path }) => path)).toEqual(["/sync/ratings"]);
  expect(person.account.items.get(simkl)).toMatchObject({ status: "dropped", rating: 9, memo: { text: "New" } });
  const again = await restoreRemoved(person.userId, { keys: await journal() }, now());
  expect(again).toEqual({ found: 1, sent: 0, lost: [], ids: [] });
});

async function remoteLibrary() {
  return sorted(await everythingAbout(stage.house.simulator.url, person.account.id));
}

/** A memo on everything, through Simkl. */
async function noteAll(): Promise<void> {
  const entries = [...person.account.items.values()].map(({ simkl, status }) => ({
    ...{ ids: { simkl }, status },
    memo: { text: `Memo of ${simkl}`, is_private: simkl % 2 === 0 },
  }));
  const titles = stage.house.simulator.world.titles;
  const isMovie = ({ ids }: (typeof entries)[number]) => titles.get(ids.simkl)?.kind === "movie";
  const body = { movies: entries.filter(isMovie), shows: entries.filter((entry) => !isMovie(entry)) };
  await stage.house.act(person.account, "writeHistory", body, { skip_auto_watching: "yes" });
  for (const { ids } of entries) {
    const title = titles.get(ids.simkl);
    if (title) await discover(stage, title);
  }
  await resync();
}
