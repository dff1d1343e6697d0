import { expect, test } from "vitest";
import { dropOffBuckets, medianDrop } from "./drop-off-buckets";

const rows = [
  { watched: 0, shows: 2 },
  { watched: 3, shows: 4 },
  { watched: 6, shows: 1 },
  { watched: 7, shows: 1 },
  { watched: 400, shows: 2 },
];

test("each show stands in one step", () => {
  expect(dropOffBuckets(rows).filter(({ shows }) => shows > 0)).toEqual([
    { name: "None", shows: 2 },
    { name: "3", shows: 4 },
    { name: "4–6", shows: 1 },
    { name: "7–12", shows: 1 },
    { name: "25+", shows: 2 },
  ]);
});

test("half of them are gone by the median", () => {
  expect(medianDrop(rows)).toBe(3);
  expect(medianDrop([])).toBeNull();
});
