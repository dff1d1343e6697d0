import { expect, test } from "vitest";
import type { LibraryRow } from "@/lib/simkl/schemas/library-row";
import { buildWatches } from "./build-watches";

const movie: LibraryRow = {
  kind: "movie",
  animeType: null,
  simklId: 53536,
  title: "A film",
  year: 2011,
  poster: null,
  runtime: 120,
  ids: {},
  status: "completed",
  addedAt: null,
  lastWatchedAt: "2024-03-01T20:15:09Z",
  rating: null,
  ratedAt: null,
  lastWatched: null,
  nextToWatch: null,
  watchedEpisodes: 0,
  totalEpisodes: 0,
  notAiredEpisodes: 0,
  nextInfo: null,
  memo: null,
  mappedTvdbSeasons: null,
  episodes: [],
  isRewatch: false,
  rewatchId: null,
  rewatchStatus: null,
};

const episode = { runtime: 44, tvdbId: null, tvdbSeason: null, tvdbEpisode: null };
const show: LibraryRow = {
  ...movie,
  kind: "tv",
  simklId: 17465,
  episodes: [
    { ...episode, season: 1, number: 1, watchedAt: "2024-03-01T20:15:09Z" },
    { ...episode, season: 1, number: 2, watchedAt: null },
  ],
};

test("a watched movie is one viewing, without season and number", () => {
  expect([...buildWatches([movie])]).toMatchObject([
    { simklId: 53536, rewatchId: 0, season: 0, number: 0, dateQuality: "exact" },
  ]);
});

test("a completed movie without a date was watched; one that is only planned was not", () => {
  const undated = { ...movie, lastWatchedAt: null };
  const planned = { ...undated, simklId: 2, status: "plantowatch" as const };
  expect([...buildWatches([undated, planned])]).toMatchObject([
    { simklId: 53536, watchedAt: null, dateQuality: "unknown" },
  ]);
});

test("an anime movie without episodes is a movie, an anime series is not", () => {
  const animeMovie = { ...movie, kind: "anime" as const, animeType: "movie" };
  expect([...buildWatches([animeMovie])]).toHaveLength(1);
  expect([...buildWatches([{ ...animeMovie, animeType: "tv" }])]).toHaveLength(0);
});

test("each episode row is a viewing, dated or not", () => {
  expect([...buildWatches([show])]).toMatchObject([
    { season: 1, number: 1, runtime: 44, dateQuality: "exact" },
    { season: 1, number: 2, watchedAt: null, dateQuality: "unknown" },
  ]);
});

test("a rewatch session's rows carry its id, movies included", () => {
  const rewatch = { isRewatch: true, rewatchId: 7482, rewatchStatus: "active" as const };
  const watches = [
    ...buildWatches([
      { ...show, ...rewatch },
      { ...movie, ...rewatch, rewatchId: 9, lastWatchedAt: null },
    ]),
  ];
  expect(watches.map((watch) => watch.rewatchId)).toEqual([7482, 7482, 9]);
});

test("an episode that is received twice is one viewing", () => {
  const twice = { ...show, episodes: [...show.episodes, ...show.episodes] };
  expect([...buildWatches([twice])]).toHaveLength(2);
});
