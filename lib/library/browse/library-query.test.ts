import fc from "fast-check";
import { expect, test } from "vitest";
import { withRange, withValueToggled } from "./edit-query";
import { CLOSED_FACETS, FACETS, type Facet, sortValues } from "./facet-values";
import {
  type LibraryQuery,
  parseLibraryQuery,
  serializeLibraryQuery,
  WHOLE_LIBRARY,
  withoutFilters,
} from "./library-query";
import { RANGES } from "./range-edges";
import { SORTS, type Sort } from "./sorts";

const parse = (params: string) => parseLibraryQuery(new URLSearchParams(params));
const serialize = (query: LibraryQuery) => serializeLibraryQuery(query).toString();

const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const line = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }).filter((text) => !/\p{Cc}/u.test(text));
const arbitraryValues = (facet: Facet) => {
  const closed = CLOSED_FACETS[facet];
  return fc
    .uniqueArray(closed ? fc.constantFrom(...closed) : line, { minLength: 1, maxLength: 5 })
    .map((values) => sortValues(facet, new Set(values)));
};
const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const arbitraryRange = (edge: fc.Arbitrary<string>) =>
  fc.record({ from: fc.option(edge), to: fc.option(edge) }).filter(({ from, to }) => from !== null || to !== null);
const defined = <T extends object>(object: T) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;

const queries: fc.Arbitrary<LibraryQuery> = fc.record({
  search: fc.string({ unit: "grapheme", maxLength: 40 }).map((text) => text.replaceAll(/[\p{Cc}\s]+/gu, " ").trim()),
  facets: fc
    .record(Object.fromEntries(FACETS.map((facet) => [facet, optional(arbitraryValues(facet))])))
    .map((facets) => defined(facets) as LibraryQuery["facets"]),
  ranges: fc
    .record(
      Object.fromEntries(
        RANGES.map((name) => [
          name,
          optional(arbitraryRange(name === "year" ? fc.integer({ min: 1870, max: 2100 }).map(String) : day)),
        ]),
      ),
    )
    .map((ranges) => defined(ranges) as LibraryQuery["ranges"]),
  sort: fc.constantFrom(...(Object.keys(SORTS) as Sort[])),
  direction: fc.constantFrom("asc", "desc"),
  view: fc.constantFrom("posters", "table", null),
  open: fc.constantFrom(...FACETS, null),
  isChoosing: fc.boolean(),
});

test("reading a written query gives it back", () => {
  fc.assert(
    fc.property(queries, (query) => {
      expect(parse(serialize(query))).toEqual(query);
    }),
  );
});

test("any address is read as some query, whose address is one and the same", () => {
  const names = fc.constantFrom(
    "q",
    "sort",
    "dir",
    "view",
    "open",
    "select",
    ...FACETS,
    ...RANGES.map((name) => `${name}-from`),
  );
  const searches = fc.array(fc.tuple(names, fc.string({ unit: "binary", maxLength: 20 })));
  fc.assert(
    fc.property(searches, (pairs) => {
      const query = parseLibraryQuery(new URLSearchParams(pairs));
      expect(parse(serialize(query))).toEqual(query);
    }),
  );
});

test.each([
  ["", {}],
  ["kind=tv&kind=radio&kind=tv", { facets: { kind: ["tv"] } }],
  ["status=completed&status=watching", { facets: { status: ["watching", "completed"] } }],
  ["rating=11&rating=none&rating=7", { facets: { rating: ["7", "none"] } }],
  ["year-from=1999&year-to=999", { ranges: { year: { from: "1999", to: null } } }],
  ["added-from=2025-02-30&added-to=2025-02-28", { ranges: { added: { from: null, to: "2025-02-28" } } }],
  ["sort=title", { sort: "title", direction: "asc" }],
  ["sort=title&dir=desc", { sort: "title", direction: "desc" }],
  ["sort=nothing&dir=up", {}],
  ["q=%20%00two%0D%0Awords%20", { search: "two words" }],
  ["genre=&genre=Sci-Fi", { facets: { genre: ["Sci-Fi"] } }],
  ["select=1", { isChoosing: true }],
  ["select=yes", {}],
])("the address %s", (params, query) => expect(parse(params)).toEqual({ ...WHOLE_LIBRARY, ...query }));

test("defaults are left out", () => {
  expect(serialize(WHOLE_LIBRARY)).toBe("");
  expect(serialize({ ...WHOLE_LIBRARY, sort: "rating", direction: "desc" })).toBe("sort=rating");
});

test("a value that is chosen twice is not chosen, and leaves no trace", () => {
  const once = withValueToggled(WHOLE_LIBRARY, "kind", "tv");
  expect(serialize(once)).toBe("kind=tv");
  expect(withValueToggled(once, "kind", "tv")).toEqual(WHOLE_LIBRARY);
});

test("clearing the filters keeps the order and the view", () => {
  const filtered = withRange(parse("q=x&kind=tv&sort=year&view=table&open=genre"), "year", {
    from: "1990",
    to: "1999",
  });
  expect(serialize(withoutFilters(filtered))).toBe("sort=year&view=table");
});
