import { expect, test } from "vitest";
import { findPlaceAfter, findPlaceAt } from "./find-place";

/** Two rows of three with a gap in the second: 0 1 2 / 3 · 4. */
const GRID = [
  [0, 0],
  [20, 0],
  [40, 0],
  [0, 20],
  [40, 20],
].map(([left = 0, top = 0]) => ({ left, top, width: 10, height: 10 }));

test.each([
  [5, 5, 0],
  [24, 12, 1],
  [47, 28, 4],
  [60, 25, 4],
  [100, 100, null],
])("at %d, %d is point %j", (x, y, index) => expect(findPlaceAt(GRID, x, y)).toBe(index));

test("a picture without points has none anywhere", () => expect(findPlaceAt([], 0, 0)).toBeNull());

test.each([
  [0, "ArrowRight", 1],
  [2, "ArrowRight", 3],
  [4, "ArrowRight", 4],
  [0, "ArrowLeft", 0],
  [3, "ArrowLeft", 2],
  [0, "ArrowDown", 3],
  [1, "ArrowDown", 3],
  [4, "ArrowUp", 2],
  [1, "ArrowUp", 1],
  [3, "Home", 0],
  [0, "End", 4],
  [0, "PageDown", 4],
  [4, "PageUp", 0],
  [0, "a", null],
])("from point %d %s leads to %j", (from, key, to) => expect(findPlaceAfter(GRID, from, key)).toBe(to));

test("every point is reached sideways, whatever the picture looks like", () => {
  const findIndex = new Set([0]);
  for (let placeAtIndex: number | null = 0, step = 0; placeAtIndex !== null && step < GRID.length; step++) {
    placeAtIndex = findPlaceAfter(GRID, placeAtIndex, "ArrowRight");
    if (placeAtIndex !== null) findIndex.add(placeAtIndex);
  }
  expect(findIndex.size).toBe(GRID.length);
});
