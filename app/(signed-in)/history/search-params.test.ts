import fc from "fast-check";
import { expect, test } from "vitest";
import { normalizeSearch } from "@/lib/library/search/normalize-search";
import { type HistoryParams, type HistoryStart, historyHref, parseHistoryParams } from "./search-params";

const parseHref = (href: string) =>
  parseHistoryParams(Object.fromEntries(new URL(href, "http://localhost").searchParams));

const start: fc.Arbitrary<HistoryStart> = fc.oneof(
  fc.constant<HistoryStart>({ at: "newest" }),
  fc.constantFrom("2000-01", "2024-12").map((month): HistoryStart => ({ at: "month", month })),
  fc
    .record({
      watchedAt: fc.integer({ min: 0, max: 2_000_000_000 }).map((seconds) => new Date(seconds * 1000)),
      simklId: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
      season: fc.integer({ min: 0, max: 2 ** 15 - 1 }),
      number: fc.nat(),
      rewatchId: fc.nat(),
    })
    .map((after): HistoryStart => ({ at: "place", after })),
  fc
    .option(fc.record({ sortTitle: fc.constantFrom("", "été 'n' \"quotes\""), simklId: fc.nat() }))
    .map((after): HistoryStart => ({ at: "undated", after })),
);

const params: fc.Arbitrary<HistoryParams> = fc.record({
  kind: fc.constantFrom(null, "tv", "anime", "movie"),
  watch: fc.constantFrom(null, "first", "rewatch"),
  search: fc.string({ maxLength: 60, unit: "grapheme" }).map(normalizeSearch),
  start,
});

test("serializing and parsing gives the same parameters", () => {
  fc.assert(
    fc.property(params, (original) => {
      expect(parseHref(historyHref(original))).toEqual(original);
    }),
  );
});

test("any query parses to parameters that serialize to themselves", () => {
  const value = fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 2 }), fc.constant(undefined));
  const query = fc.record({ kind: value, watch: value, q: value, month: value, before: value, undated: value });
  fc.assert(
    fc.property(query, (searchParams) => {
      const parsed = parseHistoryParams(searchParams);
      expect(parseHref(historyHref(parsed))).toEqual(parsed);
    }),
  );
});

test.each([
  [{ kind: "books", watch: "never" }],
  [{ month: "2024-13" }],
  [{ month: "1970-01" }],
  [{ before: "1762981200.39687.1.3.0" }],
  [{ before: "WzFd" }],
  [{ undated: "10" }],
  [{ kind: ["tv", "anime"] }],
])("%o is as if it were not there", (query) => {
  expect(historyHref(parseHistoryParams(query))).toBe("/history");
});
