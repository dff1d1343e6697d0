import { expect, test } from "vitest";
import type { Slice } from "@/lib/stats/taste/breakdown";
import { formatSlice } from "./slice-labels";
import { sortSlices } from "./sort-slices";

const slice = (value: string | null, minutes: number, rating: number | null = null): Slice => ({
  ...{ value, minutes, rating },
  titles: minutes,
  viewings: minutes,
  unread: { titles: 0, minutes: 0 },
  rated: rating === null ? 0 : 1,
});
const values = (slices: Slice[]) => slices.map(({ value }) => value);

test("the most comes first, and what is not known last, however much it is", () => {
  const slices = [slice(null, 900), slice("Drama", 10), slice("Comedy", 20)];
  expect(values(sortSlices(slices, "time", "genre"))).toEqual(["Comedy", "Drama", null]);
  expect(values(sortSlices(slices, "name", "genre"))).toEqual(["Comedy", "Drama", null]);
});

test("what was never rated comes after what was rated worst", () => {
  const slices = [slice("Drama", 30), slice("Comedy", 20, 1), slice("Horror", 10, 9.5)];
  expect(values(sortSlices(slices, "rating", "genre"))).toEqual(["Horror", "Comedy", "Drama"]);
});

test("lengths and decades go by their size, countries by their names", () => {
  const sorted = (dimension: "runtime" | "country", ...names: string[]) =>
    values(
      sortSlices(
        names.map((name) => slice(name, 1)),
        "name",
        dimension,
      ),
    );
  expect(sorted("runtime", "121", "16", "61")).toEqual(["16", "61", "121"]);
  expect(sorted("country", "DE", "AT", "GB")).toEqual(["AT", "DE", "GB"]);
});

test.each([
  ["1990", "decade", "1990s"],
  ["16", "runtime", "16 to 30 min"],
  ["JP", "country", "Japan"],
  ["x1", "country", "x1"],
  [null, "genre", "Not known"],
] as const)("%s as a %s is called %s", (value, dimension, name) => expect(formatSlice(value, dimension)).toBe(name));
