import { expect, test } from "vitest";
import { writeHistory } from "@/simulator/library/history/history";
import { removeHistory } from "@/simulator/library/history/history-remove";
import { readAllItems } from "@/simulator/library/rows/all-items";
import { AIRING, ENDED, listRows, MOVIE, NOW, type SmallLibrary } from "@/simulator/library/small-library";
import { createFinishedLibrary, createRewatch, DAY, episodes, FLAG, FULL, listStates } from "./finished-library";
import { startRewatchOnSite } from "./start-rewatch-on-site";

test("a session moves the entry and its list, so that a delta finds it", () => {
  const library = createFinishedLibrary();
  library.clock.advance(DAY);
  library.call(writeHistory, createRewatch(ENDED, episodes(1)));
  expect(library.account.stamps.tv.completed).toBe("2026-10-11T12:00:00Z");
  expect(listRows(library.call(readAllItems, { query: `${FLAG}&date_from=${NOW}` }), "shows")).toHaveLength(2);
});

test("sessions are rows beside the first viewing, with a count of 0 unless episodes are loaded", () => {
  const library = createFinishedLibrary();
  library.call(writeHistory, createRewatch(ENDED, episodes(1, 2)));
  expect(listRows(library.call(readAllItems, { query: FLAG }), "shows")).toMatchObject([
    { is_rewatch: false, watched_episodes_count: 6 },
    { is_rewatch: true, rewatch_id: 101, rewatch_status: "active", watched_episodes_count: 0, last_watched: null },
  ]);
  const full = listRows(library.call(readAllItems, { query: FULL }), "shows");
  expect(full[0]).not.toHaveProperty("rewatch_id");
  expect(full[1]).toMatchObject({
    added_to_watchlist_at: NOW,
    status: "completed",
    watched_episodes_count: 2,
    last_watched: "S01E02",
    next_to_watch: null,
    seasons: [
      {
        number: 1,
        episodes: [
          { number: 1, watched_at: NOW },
          { number: 2, watched_at: NOW },
        ],
      },
    ],
  });
});

test("the free plan gets no sessions, not even old ones", () => {
  const library = createFinishedLibrary();
  library.call(writeHistory, createRewatch(ENDED, episodes(1)));
  library.account.plan = "free";
  expect(listRows(library.call(readAllItems, { query: FLAG }), "shows")).toHaveLength(1);
});

test("a session, or an episode of it, can be removed without touching the first viewing", () => {
  const library = createFinishedLibrary();
  library.call(writeHistory, createRewatch(ENDED, episodes(1, 2)));
  const episode = library.call(removeHistory, createRewatch(ENDED, { rewatch_id: 101, ...episodes(1) }));
  expect(episode.body).toMatchObject({ deleted: { episodes: 0, rewatch_episodes: 1 } });
  const session = library.call(removeHistory, createRewatch(ENDED, { rewatch_id: 101 }));
  expect(session.body).toMatchObject({ deleted: { shows: 0, rewatches: 1 } });
  expect(library.account.items.get(ENDED)?.watched.size).toBe(6);
});

test("a session started on simkl.com copies earlier watches, closes the active one, and needs a paid plan and a serial", () => {
  const library = createFinishedLibrary();
  library.call(writeHistory, createRewatch(ENDED, episodes(1)));
  const begin = ({ account, world }: SmallLibrary, simkl: number) => {
    const title = world.titles.get(simkl);
    if (!title) throw new Error(`No title ${simkl}`);
    return startRewatchOnSite(account, title, { now: NOW, nextId: () => 900 });
  };
  expect(begin(library, ENDED)).toBe(true);
  expect(listStates(library)).toEqual(["closed", "active"]);
  const item = library.account.items.get(ENDED);
  expect(item?.rewatches[1]?.episodes).toEqual(item?.watched);
  expect(begin(library, MOVIE)).toBe(false);
  expect(begin(library, AIRING)).toBe(false);
  expect(begin(createFinishedLibrary("free"), ENDED)).toBe(false);
});

test("a title that is added again has its rewatches, changed at that time", () => {
  const library = createFinishedLibrary();
  library.call(writeHistory, createRewatch(ENDED, episodes(1)));
  library.call(removeHistory, { body: { shows: [{ ids: { simkl: ENDED } }] } });
  const later = new Date(Date.parse(NOW) + DAY).toISOString().replace(".000Z", "Z");
  library.clock.set(later);
  library.call(writeHistory, { body: { shows: [{ ids: { simkl: ENDED }, status: "watching" }] } });
  expect(library.account.items.get(ENDED)?.rewatches).toMatchObject([{ state: "active", changedAt: later }]);
});
