import { expect, test } from "vitest";
import { judgeRemovals, type KnownItem } from "./judge-removals";

const NOON = new Date("2026-11-21T12:00:00Z");
const LATER = new Date("2026-11-21T12:10:00Z");

function films(count: number): KnownItem[] {
  return Array.from({ length: count }, (_, index) => ({ simklId: index + 1, kind: "movie" }));
}

function idsFrom(first: number, last: number): Set<number> {
  return new Set(Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

test("a few removals are believed at once", () => {
  expect(judgeRemovals(films(100), idsFrom(3, 100), null, NOON)).toEqual({ verdict: "remove", simklIds: [1, 2] });
});

test("nothing missing removes nothing", () => {
  expect(judgeRemovals(films(5), idsFrom(1, 5), null, NOON)).toEqual({ verdict: "remove", simklIds: [] });
});

test("twenty of a small library, or a tenth of a large one, are still believed", () => {
  expect(judgeRemovals(films(25), idsFrom(21, 25), null, NOON).verdict).toBe("remove");
  expect(judgeRemovals(films(1000), idsFrom(101, 1000), null, NOON).verdict).toBe("remove");
});

test("more than both wait, an emptied library among them", () => {
  expect(judgeRemovals(films(100), idsFrom(22, 100), null, NOON).verdict).toBe("hold");
  expect(judgeRemovals(films(100), new Set(), null, NOON).verdict).toBe("hold");
});

test("an emptied list waits however small the library is, unless it held one title alone", () => {
  expect(judgeRemovals(films(2), new Set(), null, NOON).verdict).toBe("hold");
  expect(judgeRemovals(films(1), new Set(), null, NOON).verdict).toBe("remove");
});

test("a category is judged by its own size", () => {
  const anime = films(30).map((item): KnownItem => ({ simklId: item.simklId + 10_000, kind: "anime" }));
  expect(judgeRemovals([...films(1000), ...anime], idsFrom(1, 1000), null, NOON).verdict).toBe("hold");
});

test("a second look that finds the same, ten minutes later, is believed", () => {
  const held = { simklIds: films(50).map((item) => item.simklId), since: NOON };
  expect(judgeRemovals(films(50), new Set(), held, LATER).verdict).toBe("remove");
  expect(judgeRemovals(films(50), new Set(), held, new Date(LATER.getTime() - 1)).verdict).toBe("hold");
});

test("a second look that misses further titles starts over", () => {
  const held = { simklIds: films(30).map((item) => item.simklId), since: NOON };
  expect(judgeRemovals(films(50), new Set(), held, LATER).verdict).toBe("hold");
});
