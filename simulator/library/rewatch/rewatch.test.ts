import { expect, test } from "vitest";
import { writeHistory } from "@/simulator/library/history/history";
import { AIRING, createSmallLibrary, ENDED, MOVIE, NOW } from "@/simulator/library/small-library";
import {
  createFinishedLibrary,
  createMovieRewatch,
  createRewatch,
  DAY,
  episodes,
  LONG_AGO,
  listStates,
} from "./finished-library";

test("the first rewatch opens an active session and returns the integer 3 and the session's id", () => {
  const library = createFinishedLibrary();
  const response = library.call(writeHistory, createRewatch(ENDED, episodes(1, 2)));
  expect(response.body).toMatchObject({
    added: {
      shows: 1,
      episodes: 2,
      statuses: [{ response: { status: 3, simkl_type: "tv", rewatch_id: 101, rewatch_status: "active" } }],
    },
  });
  expect(library.account.items.get(ENDED)).toMatchObject({ lastWatchedAt: LONG_AGO, status: "completed" });
});

test("later writes go to the active session", () => {
  const library = createFinishedLibrary();
  library.call(writeHistory, createRewatch(ENDED, episodes(1)));
  const response = library.call(writeHistory, createRewatch(ENDED, episodes(2)));
  expect(response.body).toMatchObject({
    added: { shows: 0, episodes: 1, statuses: [{ response: { rewatch_id: 101 } }] },
  });
  expect(listStates(library)).toEqual(["active"]);
});

test("a write that marks anything new is no rewatch", () => {
  const { account, call } = createSmallLibrary();
  call(writeHistory, { body: { shows: [{ ids: { simkl: ENDED }, watched_at: LONG_AGO, ...episodes(1) }] } });
  const response = call(writeHistory, createRewatch(ENDED, { ...episodes(1, 2), is_rewatch: true }));
  expect(response.body).toMatchObject({ added: { episodes: 1, statuses: [{ response: { status: "watching" } }] } });
  expect(account.items.get(ENDED)?.rewatches).toEqual([]);
});

test("episodes of an unfinished show can be rewatched once all sent ones are in the history", () => {
  const { account, call } = createSmallLibrary();
  call(writeHistory, {
    body: { shows: [{ ids: { simkl: AIRING }, watched_at: "2026-10-04T00:00:00Z", ...episodes(1, 2) }] },
  });
  call(writeHistory, createRewatch(AIRING, episodes(1)));
  expect(account.items.get(AIRING)).toMatchObject({ status: "watching", rewatches: [{ state: "active" }] });
});

test("without the flag nothing is a rewatch", () => {
  const library = createFinishedLibrary();
  library.call(writeHistory, { body: { shows: [{ ids: { simkl: ENDED }, ...episodes(1), is_rewatch: true }] } });
  expect(listStates(library)).toEqual([]);
});

test("`is_rewatch` opens an empty session, a whole show sent again is rewatched completely", () => {
  const library = createFinishedLibrary();
  library.call(writeHistory, createRewatch(ENDED, { is_rewatch: true }));
  expect(library.account.items.get(ENDED)?.rewatches).toMatchObject([
    { state: "active", startedAt: NOW, lastWatchedAt: null },
  ]);

  const other = createFinishedLibrary();
  expect(other.call(writeHistory, createRewatch(ENDED)).body).toMatchObject({ added: { episodes: 6 } });
  expect(listStates(other)).toEqual(["completed"]);
});

test("a session completes itself when every aired regular episode is in it", () => {
  const library = createFinishedLibrary();
  library.call(writeHistory, createRewatch(ENDED, { seasons: [{ number: 1 }] }));
  expect(listStates(library)).toEqual(["active"]);
  library.call(writeHistory, createRewatch(ENDED, { seasons: [{ number: 2 }] }));
  expect(listStates(library)).toEqual(["completed"]);
});

test("`completed` is clamped to `closed` while episodes are missing", () => {
  const library = createFinishedLibrary();
  library.call(writeHistory, createRewatch(ENDED, episodes(1)));
  const response = library.call(writeHistory, createRewatch(ENDED, { rewatch_id: 101, rewatch_status: "completed" }));
  expect(response.body).toMatchObject({ added: { statuses: [{ response: { rewatch_status: "closed" } }] } });
});

test("a closed session is resumed by its id, which closes the active one; writes without an id would fork", () => {
  const library = createFinishedLibrary();
  library.call(writeHistory, createRewatch(ENDED, episodes(1)));
  library.call(writeHistory, createRewatch(ENDED, { rewatch_id: 101, rewatch_status: "closed" }));
  library.call(writeHistory, createRewatch(ENDED, episodes(2)));
  expect(listStates(library)).toEqual(["closed", "active"]);
  library.call(writeHistory, createRewatch(ENDED, { rewatch_id: 101, rewatch_status: "active" }));
  expect(listStates(library)).toEqual(["active", "closed"]);
});

test("closing a completed session is a no-op", () => {
  const library = createFinishedLibrary();
  library.call(writeHistory, createRewatch(ENDED));
  library.call(writeHistory, createRewatch(ENDED, { rewatch_id: 101, rewatch_status: "closed" }));
  expect(listStates(library)).toEqual(["completed"]);
});

test("a completed session is resumed by its id, and completes again with the next episode", () => {
  const library = createFinishedLibrary();
  library.call(writeHistory, createRewatch(ENDED));
  const response = library.call(writeHistory, createRewatch(ENDED, { rewatch_id: 101, rewatch_status: "active" }));
  expect(response.body).toMatchObject({ added: { statuses: [{ response: { rewatch_status: "active" } }] } });
  expect(listStates(library)).toEqual(["active"]);
  library.call(writeHistory, createRewatch(ENDED, { rewatch_id: 101, ...episodes(1) }));
  expect(listStates(library)).toEqual(["completed"]);
});

test("an unknown session is not written to", () => {
  const library = createFinishedLibrary();
  const response = library.call(writeHistory, createRewatch(ENDED, { rewatch_id: 9, ...episodes(1) }));
  expect(response.body).toMatchObject({ added: { episodes: 0, statuses: [{ response: { status: "completed" } }] } });
  expect(listStates(library)).toEqual([]);
});

test("the same episode within 48 hours collapses: no count, a later date", () => {
  const library = createFinishedLibrary();
  library.call(writeHistory, createRewatch(ENDED, episodes(1)));
  library.clock.advance(2 * DAY);
  expect(library.call(writeHistory, createRewatch(ENDED, episodes(1))).body).toMatchObject({
    added: { episodes: 0, statuses: [{ response: { status: "completed" } }] },
  });
  const session = library.account.items.get(ENDED)?.rewatches[0];
  expect(session).toMatchObject({ state: "active", lastWatchedAt: "2026-10-12T12:00:00Z" });
  expect(session?.episodes.size).toBe(1);
});

test("the same episode after more than 48 hours splits the session", () => {
  const library = createFinishedLibrary();
  library.call(writeHistory, createRewatch(ENDED, episodes(1)));
  library.clock.advance(2 * DAY + 1000);
  expect(library.call(writeHistory, createRewatch(ENDED, episodes(1))).body).toMatchObject({
    added: { episodes: 1, statuses: [{ response: { rewatch_id: 102 } }] },
  });
  expect(listStates(library)).toEqual(["closed", "active"]);
});

test.each([
  ["closed", episodes(1), { rewatch_id: 101, rewatch_status: "closed" }],
  ["completed", {}, {}],
])("an episode of a %s session watched within 48 hours forks no new one", (state, first, then) => {
  const library = createFinishedLibrary();
  library.call(writeHistory, createRewatch(ENDED, first));
  if ("rewatch_id" in then) library.call(writeHistory, createRewatch(ENDED, then));
  library.clock.advance(DAY);
  expect(library.call(writeHistory, createRewatch(ENDED, episodes(1))).body).toMatchObject({ added: { episodes: 0 } });
  expect(library.account.items.get(ENDED)?.rewatches).toMatchObject([{ state, lastWatchedAt: "2026-10-11T12:00:00Z" }]);
  library.call(writeHistory, createRewatch(ENDED, { ...episodes(1), watched_at: "2026-10-20T12:00:00Z" }));
  expect(listStates(library)).toEqual([state, "active"]);
});

test("the date of the first viewing is rejected", () => {
  const library = createFinishedLibrary();
  const response = library.call(
    writeHistory,
    createRewatch(ENDED, { ...episodes(1), is_rewatch: true, watched_at: LONG_AGO }),
  );
  expect(response.body).toMatchObject({ added: { episodes: 0 } });
  expect(listStates(library)).toEqual([]);
});

test("each rewatch of a movie is a separate completed session, unless within 48 hours", () => {
  const library = createFinishedLibrary();
  expect(library.call(writeHistory, createMovieRewatch()).body).toMatchObject({
    added: { movies: 1, statuses: [{ response: { status: 3, rewatch_status: "completed" } }] },
  });
  library.clock.advance(DAY);
  expect(library.call(writeHistory, createMovieRewatch()).body).toMatchObject({ added: { movies: 0 } });
  library.clock.advance(3 * DAY);
  library.call(writeHistory, createMovieRewatch());
  expect(library.account.items.get(MOVIE)).toMatchObject({
    lastWatchedAt: LONG_AGO,
    rewatches: [{ lastWatchedAt: "2026-10-11T12:00:00Z" }, { lastWatchedAt: "2026-10-14T12:00:00Z" }],
  });
});

test("a planned title cannot be rewatched", () => {
  const { account, call } = createSmallLibrary();
  call(writeHistory, { body: { shows: [{ ids: { simkl: ENDED }, ...episodes(1), status: "plantowatch" }] } });
  call(writeHistory, createRewatch(ENDED, episodes(1)));
  expect(account.items.get(ENDED)?.rewatches).toEqual([]);
});

test("on the free plan rewatches are ignored silently", () => {
  const library = createFinishedLibrary("free");
  expect(library.call(writeHistory, createRewatch(ENDED, episodes(1)))).toMatchObject({
    status: 201,
    body: { added: { shows: 0, episodes: 0, statuses: [{ response: { status: "completed" } }] } },
  });
  expect(listStates(library)).toEqual([]);
});
