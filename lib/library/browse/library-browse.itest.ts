import fc from "fast-check";
import { DateTime } from "luxon";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "@/tests/database/fresh-database";
import { storeLibrary, storeTitles } from "@/tests/stored-library";
import { FACETS, type Facet, sortedValues } from "./facet-values";
import { libraryFacets } from "./library-facets";
import { libraryPage } from "./library-page";
import { type LibraryQuery, readLibraryQuery, WHOLE_LIBRARY } from "./library-query";
import { RANGES, type RangeName } from "./range-edges";
import { SORTS, type Sort } from "./sorts";

interface Entry {
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

const ZONE = "Pacific/Kiritimati";
const TITLES = 90;

let database: TestDatabase;
let userId: number;
const entries =
  fc.sample(fc.array(entry(), { minLength: TITLES, maxLength: TITLES }), { numRuns: 1, seed: 7 })[0] ?? [];

beforeAll(async () => {
  database = await freshDatabase();
  entries.forEach((each, index) => {
    each.simklId = index + 1;
  });
  await storeTitles(
    entries.map(({ simklId, kind, animeType, title, year, runtime, genres, country, network, communityRating }) => ({
      ...{ simklId, kind, animeType, title, year, runtime, genres, country, network, communityRating },
    })),
  );
  // A stranger has the same titles, all of them in another state.
  await storeLibrary({
    items: entries.map(({ simklId }) => ({ simklId, status: "dropped", rating: 1, memoText: "theirs" })),
    rewatches: entries.map(({ simklId }) => ({ simklId, rewatchId: simklId })),
  });
  const owned = entries.filter((each) => each.simklId % 10 !== 0);
  userId = await storeLibrary({
    items: owned.map(
      ({
        kind: _k,
        animeType: _a,
        title: _t,
        sortTitle: _s,
        year: _y,
        runtime: _r,
        genres: _g,
        country: _c,
        network: _n,
        ...item
      }) => {
        const { communityRating: _, rewatches: __, ...columns } = item;
        return columns;
      },
    ),
    rewatches: owned.flatMap(({ simklId, rewatches }) =>
      Array.from({ length: rewatches }, (_, index) => ({ simklId, rewatchId: simklId * 10 + index })),
    ),
  });
  entries.splice(0, entries.length, ...owned);
});
afterAll(() => database.stop());

function viewer() {
  return { id: userId, timeZone: ZONE };
}

test("every combination of filters and orders gives what a plain filter over the library gives, page by page", async () => {
  await fc.assert(
    fc.asyncProperty(queries(), fc.integer({ min: 1, max: 40 }), async (query, pageSize) => {
      const expected = entries.filter((each) => meets(each, query)).sort(order(query));
      expect(await allPages(query, pageSize)).toEqual(expected.map(({ simklId }) => simklId));
    }),
    { numRuns: 150 },
  );
}, 120_000);

test("every count beside a value is that of the titles which meet all the other filters", async () => {
  await fc.assert(
    fc.asyncProperty(queries(), async (query) => {
      const { all, shown, counts } = await libraryFacets(viewer(), query);
      expect([all, shown]).toEqual([entries.length, entries.filter((each) => meets(each, query)).length]);
      for (const name of [...FACETS, ...RANGES]) {
        const counted = Object.fromEntries(counts[name].map(({ value, titles }) => [value, titles]));
        expect({ name, counted }).toEqual({ name, counted: naiveCounts(query, name) });
      }
    }),
    { numRuns: 80 },
  );
}, 120_000);

test("the library of somebody without titles is empty", async () => {
  const nobody = { id: await storeLibrary({}), timeZone: ZONE };
  expect(await libraryPage(nobody, WHOLE_LIBRARY, null, 10)).toEqual({ titles: [], next: null });
  expect(await libraryFacets(nobody, WHOLE_LIBRARY)).toMatchObject({ all: 0, shown: 0 });
});

async function allPages(query: LibraryQuery, pageSize: number): Promise<number[]> {
  const ids: number[] = [];
  let page = await libraryPage(viewer(), query, null, pageSize);
  for (;;) {
    ids.push(...page.titles.map(({ simklId }) => simklId));
    if (!page.next) return ids;
    expect(page.titles).toHaveLength(pageSize);
    page = await libraryPage(viewer(), query, page.next, pageSize);
  }
}

function entry(): fc.Arbitrary<Entry> {
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

function queries(): fc.Arbitrary<LibraryQuery> {
  const values: Record<Facet, string[]> = {
    kind: ["tv", "anime", "movie"],
    status: ["watching", "plantowatch", "hold", "dropped", "completed"],
    rating: ["10", "9", "8", "5", "1", "none"],
    genre: ["Drama", "Comedy", "none", "Western"],
    country: ["US", "JP", "none"],
    network: ["HBO", 'O\'Brien & "Co" <b>', "none"],
    type: ["tv", "movie", "none"],
    runtime: ["under-30", "30-59", "60-89", "90-119", "120-up", "none"],
    memo: ["yes", "no"],
    rewatched: ["yes", "no"],
    next: ["yes", "no"],
  };
  const facet = fc
    .constantFrom(...FACETS)
    .chain((name) =>
      fc.subarray(values[name], { minLength: 1 }).map((chosen) => [name, sortedValues(name, new Set(chosen))] as const),
    );
  const day = fc.constantFrom("1980-01-01", "2024-12-31", "2025-01-01", "2025-06-15", "2026-01-01");
  const year = fc.constantFrom("1990", "1999", "2010", "2020");
  const range = fc
    .constantFrom(...RANGES)
    .chain((name) =>
      fc.tuple(fc.constant(name), fc.option(name === "year" ? year : day), fc.option(name === "year" ? year : day)),
    );
  return fc
    .record({
      facets: fc.uniqueArray(facet, { maxLength: 3, selector: ([name]) => name }),
      ranges: fc.uniqueArray(range, { maxLength: 2, selector: ([name]) => name }),
      sort: fc.constantFrom(...(Object.keys(SORTS) as Sort[])),
      direction: fc.constantFrom("asc" as const, "desc" as const),
      search: fc.constantFrom("", "", "a", "ame", "wolf", "anatomy greys"),
    })
    .map(({ facets, ranges, ...rest }) => {
      const edges = ranges.filter(([, from, to]) => from !== null || to !== null);
      return {
        ...WHOLE_LIBRARY,
        ...rest,
        facets: Object.fromEntries(facets),
        ranges: Object.fromEntries(edges.map(([name, from, to]) => [name, { from, to }])),
      };
    });
}

function facetOf(each: Entry, facet: Facet): string[] {
  const known = (value: string | number | null) => [value === null || value === "" ? "none" : String(value)];
  const yes = (value: boolean) => [value ? "yes" : "no"];
  if (facet === "genre") return each.genres.length === 0 ? ["none"] : each.genres;
  if (facet === "type") return known(each.animeType);
  if (facet === "runtime") return [band(each.runtime ?? 0)];
  if (facet === "memo") return yes(Boolean(each.memoText));
  if (facet === "rewatched") return yes(each.rewatches > 0);
  if (facet === "next") return yes(each.nextToWatch !== null);
  return known(each[facet]);
}

function band(minutes: number): string {
  if (minutes === 0) return "none";
  const bands: [number, string][] = [
    [30, "under-30"],
    [60, "30-59"],
    [90, "60-89"],
    [120, "90-119"],
  ];
  return bands.find(([below]) => minutes < below)?.[1] ?? "120-up";
}

function watchedAt({ lastWatchedAt }: Entry): Date | null {
  return lastWatchedAt && lastWatchedAt >= new Date("2000-01-01") ? lastWatchedAt : null;
}

/** A year, or a day of the zone. */
function placeOf(each: Entry, name: RangeName): string | null {
  if (name === "year") return each.year === null ? null : String(each.year);
  const date = { added: each.addedAt, watched: watchedAt(each), rated: each.ratedAt }[name];
  return date && DateTime.fromJSDate(date, { zone: ZONE }).toFormat("yyyy-MM-dd");
}

function meetsFilter(each: Entry, query: LibraryQuery, name: Facet | RangeName): boolean {
  const values = query.facets[name as Facet];
  if (values) return facetOf(each, name as Facet).some((value) => values.includes(value));
  const range = query.ranges[name as RangeName];
  if (!range) return true;
  const place = placeOf(each, name as RangeName);
  return place !== null && (range.from === null || place >= range.from) && (range.to === null || place <= range.to);
}

function meetsSearch({ sortTitle, title }: Entry, { search }: LibraryQuery): boolean {
  const name = title.startsWith("The ") || title.startsWith("An ") ? `${title.split(" ")[0]} ${sortTitle}` : sortTitle;
  return search.split(" ").every((word) => name.toLowerCase().includes(word));
}

function meets(each: Entry, query: LibraryQuery, except?: Facet | RangeName): boolean {
  return (
    meetsSearch(each, query) &&
    [...FACETS, ...RANGES].every((name) => name === except || meetsFilter(each, query, name))
  );
}

function naiveCounts(query: LibraryQuery, name: Facet | RangeName): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const each of entries.filter((one) => meets(one, query, name))) {
    for (const value of bucketsOf(each, name)) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

function bucketsOf(each: Entry, name: Facet | RangeName): string[] {
  if ((FACETS as readonly string[]).includes(name)) return facetOf(each, name as Facet);
  const place = placeOf(each, name as RangeName);
  if (place === null) return ["none"];
  return [name === "year" ? `${place.slice(0, 3)}0` : place.slice(0, 4)];
}

function order(query: LibraryQuery) {
  const keyOf = (each: Entry) => sortKey(each, query.sort);
  return (one: Entry, other: Entry): number => {
    const [key, otherKey] = [keyOf(one), keyOf(other)];
    if (key === null || otherKey === null) {
      if (key !== otherKey) return key === null ? 1 : -1;
    } else if (key !== otherKey) {
      return (key < otherKey ? -1 : 1) * (query.direction === "asc" ? 1 : -1);
    }
    if (one.sortTitle !== other.sortTitle) return one.sortTitle < other.sortTitle ? -1 : 1;
    return one.simklId - other.simklId;
  };
}

function sortKey(each: Entry, sort: Sort): number | string | null {
  const time = (date: Date | null) => date?.getTime() ?? null;
  const aired = each.kind === "movie" ? 0 : Math.max(each.totalEpisodes - each.notAiredEpisodes, 0);
  const latest = Math.max(...[watchedAt(each), each.ratedAt, each.addedAt].map((date) => time(date) ?? 0));
  const keys: Record<Sort, number | string | null> = {
    activity: latest === 0 ? null : latest,
    title: each.sortTitle,
    kind: ["tv", "anime", "movie"].indexOf(each.kind),
    type: each.animeType || null,
    status: ["watching", "completed", "plantowatch", "hold", "dropped"].indexOf(each.status),
    rating: each.rating,
    progress:
      each.kind === "movie"
        ? Number(each.status === "completed")
        : aired > 0
          ? Math.min(each.watchedEpisodes / aired, 1)
          : null,
    left: each.kind === "movie" ? null : Math.max(aired - each.watchedEpisodes, 0),
    watched: time(watchedAt(each)),
    added: time(each.addedAt),
    rated: time(each.ratedAt),
    year: each.year,
    runtime: each.runtime || null,
    genre: each.genres.join(", ") || null,
    country: each.country || null,
    network: each.network || null,
    next: each.nextDate?.slice(0, 10) ?? null,
    community: each.communityRating,
    rewatches: each.rewatches,
    memo: Number(Boolean(each.memoText)),
  };
  return keys[sort];
}

test("an address with filters of every kind is answered", async () => {
  const address =
    "q=a&kind=anime&status=dropped&rating=none&genre=Drama&country=JP&network=HBO&type=tv&runtime=none&memo=no&rewatched=no";
  const query = readLibraryQuery(
    new URLSearchParams(`${address}&next=yes&year-from=1990&added-to=2026-01-01&watched-from=2020-01-01`),
  );
  expect((await libraryPage(viewer(), query, null, 10)).titles).toEqual([]);
});
