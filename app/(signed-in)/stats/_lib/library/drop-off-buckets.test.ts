import { expect, test } from "vitest";
import { createDropOffBuckets, getMedianDrop } from "./drop-off-buckets";

const rows = [
  { watched: 0, shows: 2 },
  { watched: 3, shows: 4 },
  { watched: 6, shows: 1 },
  { watched: 7, shows: 1 },
  { watched: 400, shows: 2 },
];

test("each show stands in one step, and steps of several episodes say so", () => {
  expect(createDropOffBuckets([...rows, { watched: 11, shows: 5 }]).filter(({ shows }) => shows > 0)).toEqual([
    { name: "0", shows: 2, isWide: false },
    { name: "3", shows: 4, isWide: false },
    { name: "6", shows: 1, isWide: false },
    { name: "7", shows: 1, isWide: false },
    { name: "11–24", shows: 5, isWide: true },
    { name: "25+", shows: 2, isWide: true },
  ]);
});

test("half of them are gone by the median", () => {
  expect(getMedianDrop(rows)).toBe(3);
  expect(getMedianDrop([])).toBeNull();
});
