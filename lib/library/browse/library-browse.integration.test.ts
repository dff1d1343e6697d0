import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/tests/app/test-database";
import { arbitraryEntry } from "@/tests/fixtures/library/library-entry";
import { arbitraryQuery } from "@/tests/fixtures/library/library-query";
import { countValues, createComparator, matchesQuery, ZONE } from "@/tests/fixtures/library/reference-filter";
import { storeLibrary, storeTitles } from "@/tests/fixtures/stored-library";
import { FACETS } from "./facet-values";
import { getLibraryFacets } from "./library-facets";
import { getLibraryPage } from "./library-page";
import { type LibraryQuery, parseLibraryQuery, WHOLE_LIBRARY } from "./library-query";
import { RANGES } from "./range-edges";

const TITLES = 90;

let database: TestDatabase;
let userId: number;
const entries =
  fc.sample(fc.array(arbitraryEntry(), { minLength: TITLES, maxLength: TITLES }), { numRuns: 1, seed: 7 })[0] ?? [];

beforeAll(async () => {
  database = await createTestDatabase();
  entries.forEach((each, index) => {
    each.simklId = index + 1;
  });
  await storeTitles(
    entries.map(({ simklId, kind, animeType, title, year, runtime, genres, country, network, communityRating }) => ({
      ...{ simklId, kind, animeType, title, year, runtime, genres, country, network, communityRating },
    })),
  );
  // Another person has the same titles, all in another state.
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

function owner() {
  return { id: userId, timeZone: ZONE };
}

test("every combination of filters and orders gives what a plain filter over the library gives, page by page", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryQuery(), fc.integer({ min: 1, max: 40 }), async (query, pageSize) => {
      const expected = entries.filter((each) => matchesQuery(each, query)).sort(createComparator(query));
      expect(await readAllPages(query, pageSize)).toEqual(expected.map(({ simklId }) => simklId));
    }),
    { numRuns: 150 },
  );
}, 120_000);

test("every count beside a value is that of the titles which meet all the other filters", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryQuery(), async (query) => {
      const { all, shown, counts } = await getLibraryFacets(owner(), query);
      expect([all, shown]).toEqual([entries.length, entries.filter((each) => matchesQuery(each, query)).length]);
      for (const name of [...FACETS, ...RANGES]) {
        const counted = Object.fromEntries(counts[name].map(({ value, titles }) => [value, titles]));
        expect({ name, counted }).toEqual({ name, counted: countValues(entries, query, name) });
      }
    }),
    { numRuns: 80 },
  );
}, 120_000);

test("a library without titles is empty", async () => {
  const emptyUser = { id: await storeLibrary({}), timeZone: ZONE };
  expect(await getLibraryPage(emptyUser, WHOLE_LIBRARY, null, 10)).toEqual({ titles: [], next: null });
  expect(await getLibraryFacets(emptyUser, WHOLE_LIBRARY)).toMatchObject({ all: 0, shown: 0 });
});

test("an address with filters of every kind is answered", async () => {
  const search =
    "q=a&kind=anime&status=dropped&rating=none&genre=Drama&country=JP&network=HBO&type=tv&runtime=none&memo=no&rewatched=no";
  const query = parseLibraryQuery(
    new URLSearchParams(`${search}&next=yes&year-from=1990&added-to=2026-01-01&watched-from=2020-01-01`),
  );
  expect((await getLibraryPage(owner(), query, null, 10)).titles).toEqual([]);
});

async function readAllPages(query: LibraryQuery, pageSize: number): Promise<number[]> {
  const ids: number[] = [];
  let page = await getLibraryPage(owner(), query, null, pageSize);
  for (;;) {
    ids.push(...page.titles.map(({ simklId }) => simklId));
    if (!page.next) return ids;
    expect(page.titles).toHaveLength(pageSize);
    page = await getLibraryPage(owner(), query, page.next, pageSize);
  }
}
