import { expect, test } from "vitest";
import { WORLD_SIZE, WORLD_TILES } from "./world-tiles";

const NAMES = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

test("every country stands once on the board, by a code that there is", () => {
  const codes = WORLD_TILES.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => !NAMES.of(code))).toEqual([]);
  expect(codes.length).toBeGreaterThan(170);
});

test("the board has a place for everything that is on it", () => {
  expect(Math.max(...WORLD_TILES.map(({ column }) => column))).toBeLessThan(WORLD_SIZE.columns);
  expect(Math.max(...WORLD_TILES.map(({ row }) => row))).toBeLessThan(WORLD_SIZE.rows);
});
