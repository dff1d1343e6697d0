import { expect, test } from "vitest";
import { z } from "zod";
import { defineSearchParams, oneOf, parsedBy, searchText } from "./define-search-params";

const { parse, serialize, href } = defineSearchParams("/things", {
  search: searchText("q"),
  kind: oneOf(["tv", "movie"]),
  sort: oneOf(["name", "year"], "name"),
  year: parsedBy(
    z
      .string()
      .regex(/^\d{4}$/)
      .transform(Number),
  ),
});
const DEFAULTS = { search: "", kind: null, sort: "name", year: null } as const;

test("a URL without parameters has the defaults, and the defaults have a URL without parameters", () => {
  expect(parse({})).toEqual(DEFAULTS);
  expect(serialize(DEFAULTS).toString()).toBe("");
  expect(href(DEFAULTS)).toBe("/things");
});

test("what is set is read again as it was, in the order of the definition", () => {
  const values = { year: 1999, sort: "year", kind: "tv", search: "a & b" } as const;
  const query = serialize(values);
  expect(query.toString()).toBe("q=a+%26+b&kind=tv&sort=year&year=1999");
  expect(parse(Object.fromEntries(query))).toEqual(values);
  expect(href(values, { after: "9", before: null })).toBe(`/things?${query}&after=9`);
});

test.each([
  ["a word that is not one of them", { kind: "film", sort: "size" }],
  ["what a schema rejects", { year: "199" }],
  ["what is given twice", { kind: ["tv", "movie"], q: ["a", "b"], year: ["1999", "2000"] }],
  ["a search of blanks and control characters", { q: " \0\t " }],
])("%s counts as not given", (_, query) => {
  expect(parse(query)).toEqual(DEFAULTS);
});
