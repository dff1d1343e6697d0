import { expect, test } from "vitest";
import { judgeRemovals, type KnownItem, type ListedIds } from "./judge-removals";

const NOON = new Date("2026-11-21T12:00:00Z");
const LATER = new Date("2026-11-21T12:10:00Z");

function films(count: number): KnownItem[] {
  return Array.from({ length: count }, (_, index) => ({ simklId: index + 1, kind: "movie" }));
}

function anime(count: number): KnownItem[] {
  return films(count).map(({ simklId }) => ({ simklId: simklId + 10_000, kind: "anime" }));
}

function listed(rows: readonly KnownItem[], rest: Partial<ListedIds> = {}): ListedIds {
  return { rows, kinds: [...new Set(rows.map((row) => row.kind))], isPieced: false, ...rest };
}

function idsFrom(first: number, last: number): ListedIds {
  return listed(films(last).slice(first - 1));
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
  expect(judgeRemovals(films(100), listed([]), null, NOON).verdict).toBe("hold");
});

test("a kind of several titles that is gone whole waits, whatever else is listed", () => {
  const known = [...films(5), ...anime(2)];
  expect(judgeRemovals(known, listed(films(5), { kinds: ["movie", "anime"] }), null, NOON)).toEqual({
    verdict: "hold",
    simklIds: [10_001, 10_002],
  });
  expect(judgeRemovals(known, listed([...films(5), ...anime(1)]), null, NOON).verdict).toBe("remove");
});

test("the only title of a kind waits when its key is missing, and goes when the list is said to be empty", () => {
  const known = [...films(5), ...anime(1)];
  expect(judgeRemovals(known, listed(films(5)), null, NOON).verdict).toBe("hold");
  expect(judgeRemovals(known, listed(films(5), { kinds: ["movie", "anime"] }), null, NOON).verdict).toBe("remove");
});

test("the last titles of a kind that went are believed at the second look", () => {
  const held = { simklIds: [10_001, 10_002, 10_003], since: NOON };
  expect(judgeRemovals([...films(5), ...anime(3)], listed(films(5)), held, LATER).verdict).toBe("remove");
});

test("titles that became another kind are not missing", () => {
  const known = [...films(5), ...anime(2)];
  const shows = anime(2).map(({ simklId }): KnownItem => ({ simklId, kind: "tv" }));
  expect(judgeRemovals(known, listed([...films(5), ...shows]), null, NOON)).toEqual({
    verdict: "remove",
    simklIds: [],
  });
});

test("a list in several answers waits, since a title may have passed between two of them", () => {
  expect(judgeRemovals(films(9), listed(films(9).slice(1), { isPieced: true }), null, NOON).verdict).toBe("hold");
  expect(judgeRemovals(films(9), listed(films(9), { isPieced: true }), null, NOON).verdict).toBe("remove");
});

test("a category is judged by its own size", () => {
  const known = [...films(1000), ...anime(30)];
  expect(judgeRemovals(known, listed([...films(1000), ...anime(1)]), null, NOON).verdict).toBe("hold");
});

test("a second look that finds the same, ten minutes later, is believed", () => {
  const held = { simklIds: films(50).map((item) => item.simklId), since: NOON };
  expect(judgeRemovals(films(50), listed([]), held, LATER).verdict).toBe("remove");
  expect(judgeRemovals(films(50), listed([]), held, new Date(LATER.getTime() - 1)).verdict).toBe("hold");
});

test("a second look that misses further titles starts over", () => {
  const held = { simklIds: films(30).map((item) => item.simklId), since: NOON };
  expect(judgeRemovals(films(50), listed([]), held, LATER).verdict).toBe("hold");
});
