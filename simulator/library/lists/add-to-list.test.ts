import { expect, test } from "vitest";
import {
  AIRING,
  COUR_1,
  createSmallLibrary,
  ENDED,
  MOVIE,
  NOW,
  UNRELEASED_SHOW,
} from "@/simulator/library/small-library";
import { addToList } from "./add-to-list";

test.each([
  ["movies", MOVIE, "watching", "completed"],
  ["shows", ENDED, "completed", "completed"],
  ["shows", AIRING, "completed", "watching"],
  ["shows", UNRELEASED_SHOW, "completed", "plantowatch"],
  ["anime", COUR_1, "hold", "hold"],
])("%s %i sent to %s lands on %s", (array, simkl, to, status) => {
  const { account, call } = createSmallLibrary();
  const response = call(addToList, { body: { [array]: [{ ids: { simkl }, to }] } });
  expect(response.body).toMatchObject({ added: { [array === "movies" ? "movies" : "shows"]: [{ to: status }] } });
  expect(account.items.get(simkl)?.status).toBe(status);
});

test("requests are echoed with type and anime type, a memo too although it is not stored", () => {
  const { account, call } = createSmallLibrary();
  const anime = { ids: { mal: "41" }, to: "plantowatch", memo: { text: "lost" } };
  expect(call(addToList, { body: { anime: [anime], movies: [{ title: "No Such", to: "dropped" }] } }).body).toEqual({
    added: { movies: [], shows: [{ ...anime, type: "show", anime_type: "tv" }] },
    not_found: { movies: [{ title: "No Such", to: "dropped", type: "movie" }], shows: [] },
  });
  expect(account.items.get(COUR_1)?.memo).toBeNull();
});

test("`to` is required of every title and cannot stand at the top", () => {
  const { account, call } = createSmallLibrary();
  const movies = [{ ids: { simkl: MOVIE } }];
  expect(call(addToList, { body: { to: "completed", movies } })).toMatchObject({
    status: 400,
    body: { error: "empty_field", message: 'Missed "to" parameter' },
  });
  expect(call(addToList, { body: { movies: [{ ids: { simkl: MOVIE }, to: "seen" }] } })).toMatchObject({
    status: 400,
    body: { error: "wrong_parameter" },
  });
  expect(account.items.size).toBe(0);
});

test("dates of watching and listing are stored", () => {
  const { account, call } = createSmallLibrary();
  const movie = {
    ids: { imdb: "tt1" },
    to: "completed",
    watched_at: "2011-01-01T00:00:00Z",
    added_at: "2010-01-01T00:00:00Z",
  };
  call(addToList, { body: { movies: [movie] } });
  expect(account.items.get(MOVIE)).toMatchObject({
    lastWatchedAt: "2011-01-01T00:00:00Z",
    addedAt: "2010-01-01T00:00:00Z",
    changedAt: NOW,
  });
});
