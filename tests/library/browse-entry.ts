import fc from "fast-check";

/** A title of a library with all that it can be found and sorted by. */
export interface Entry {
  simklId: number;
  kind: "tv" | "anime" | "movie";
  animeType: string | null;
  title: string;
  /** As the database is to order it. */
  sortTitle: string;
  year: number | null;
  runtime: number | null;
  genres: string[];
  country: string | null;
  network: string | null;
  communityRating: number | null;
  status: "watching" | "plantowatch" | "hold" | "dropped" | "completed";
  rating: number | null;
  addedAt: Date | null;
  lastWatchedAt: Date | null;
  ratedAt: Date | null;
  nextToWatch: string | null;
  nextDate: string | null;
  watchedEpisodes: number;
  totalEpisodes: number;
  notAiredEpisodes: number;
  memoText: string | null;
  rewatches: number;
}

/** Any title, by values that are few enough to be shared by several. */
export function arbitraryEntry(): fc.Arbitrary<Entry> {
  const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { freq: 4 });
  const seconds = (from: string, to: string) =>
    fc.integer({ min: Date.parse(from) / 1000, max: Date.parse(to) / 1000 }).map((second) => new Date(second * 1000));
  const someTime = fc.oneof(
    { weight: 6, arbitrary: seconds("2023-12-30T00:00:00Z", "2026-01-03T00:00:00Z") },
    // Around midnight of the new year in the zone, fourteen hours ahead of UTC.
    { weight: 2, arbitrary: seconds("2024-12-31T09:59:58Z", "2024-12-31T10:00:02Z") },
    { weight: 1, arbitrary: seconds("1970-01-01T00:00:00Z", "1999-12-31T23:59:59Z") },
  );
  const names = [
    ["The Wire", "wire"],
    ["Amélie", "amelie"],
    ["An Education", "education"],
    ["A.I. Artificial Intelligence", "a i artificial intelligence"],
    ["Grey’s Anatomy", "greys anatomy"],
    ["Æon Flux", "aeon flux"],
    ["進撃の巨人", "進撃の巨人"],
    ["…", ""],
    ["100% Wolf_", "100 wolf"],
  ] as const;
  return fc
    .record({
      simklId: fc.constant(0),
      kind: fc.constantFrom("tv" as const, "anime" as const, "movie" as const),
      animeType: maybe(fc.constantFrom("tv", "movie", "ova", "")),
      name: fc.constantFrom(...names),
      year: maybe(fc.integer({ min: 1988, max: 2026 })),
      runtime: maybe(fc.constantFrom(0, 24, 29, 30, 59, 60, 89, 90, 119, 120, 300)),
      genres: fc.subarray(["Drama", "Comedy", "Sci-Fi", "Horror"]),
      country: maybe(fc.constantFrom("US", "JP", "")),
      network: maybe(fc.constantFrom("HBO", "Nippon TV", 'O\'Brien & "Co" <b>')),
      communityRating: maybe(fc.constantFrom(7.1, 8, 9.25)),
      status: fc.constantFrom(
        "watching" as const,
        "plantowatch" as const,
        "hold" as const,
        "dropped" as const,
        "completed" as const,
      ),
      rating: maybe(fc.integer({ min: 1, max: 10 })),
      addedAt: maybe(someTime),
      lastWatchedAt: maybe(someTime),
      ratedAt: maybe(someTime),
      nextToWatch: maybe(fc.constantFrom("S01E02", "E03")),
      nextDate: maybe(fc.constantFrom("2025-05-01T20:00:00-05:00", "2026-01-01", "1999-01-01T00:00:00Z")),
      watchedEpisodes: fc.integer({ min: 0, max: 30 }),
      totalEpisodes: fc.integer({ min: 0, max: 24 }),
      notAiredEpisodes: fc.integer({ min: 0, max: 3 }),
      memoText: maybe(fc.constantFrom("", "good")),
      rewatches: fc.constantFrom(0, 0, 0, 1, 3),
    })
    .map(({ name: [title, sortTitle], ...rest }) => ({ ...rest, title, sortTitle }));
}
