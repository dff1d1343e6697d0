import { expect, test } from "vitest";
import { classifyRemovals, type KnownItem, type ListedIds } from "./classify-removals";

const NOON = new Date("2026-11-21T12:00:00Z");
const LATER = new Date("2026-11-21T12:10:00Z");

function buildMovies(count: number): KnownItem[] {
  return Array.from({ length: count }, (_, index) => ({ simklId: index + 1, kind: "movie" }));
}

function buildAnime(count: number): KnownItem[] {
  return buildMovies(count).map(({ simklId }) => ({ simklId: simklId + 10_000, kind: "anime" }));
}

function buildList(rows: readonly KnownItem[], overrides: Partial<ListedIds> = {}): ListedIds {
  return { rows, kinds: [...new Set(rows.map((row) => row.kind))], isMultiPart: false, ...overrides };
}

function buildMovieRange(first: number, last: number): ListedIds {
  return buildList(buildMovies(last).slice(first - 1));
}

test("a few removals are accepted at once", () => {
  expect(classifyRemovals(buildMovies(100), buildMovieRange(3, 100), null, NOON)).toEqual({
    action: "remove",
    simklIds: [1, 2],
  });
});

test("nothing missing removes nothing", () => {
  expect(classifyRemovals(buildMovies(5), buildMovieRange(1, 5), null, NOON)).toEqual({
    action: "remove",
    simklIds: [],
  });
});

test("twenty of a small library, or a tenth of a large one, are still accepted", () => {
  expect(classifyRemovals(buildMovies(25), buildMovieRange(21, 25), null, NOON).action).toBe("remove");
  expect(classifyRemovals(buildMovies(1000), buildMovieRange(101, 1000), null, NOON).action).toBe("remove");
});

test("more than both wait, an emptied library among them", () => {
  expect(classifyRemovals(buildMovies(100), buildMovieRange(22, 100), null, NOON).action).toBe("hold");
  expect(classifyRemovals(buildMovies(100), buildList([]), null, NOON).action).toBe("hold");
});

test("a kind of several titles that is gone whole waits, whatever else is listed", () => {
  const known = [...buildMovies(5), ...buildAnime(2)];
  expect(classifyRemovals(known, buildList(buildMovies(5), { kinds: ["movie", "anime"] }), null, NOON)).toEqual({
    action: "hold",
    simklIds: [10_001, 10_002],
  });
  expect(classifyRemovals(known, buildList([...buildMovies(5), ...buildAnime(1)]), null, NOON).action).toBe("remove");
});

test("the only title of a kind is held when its key is missing, and removed when its list is empty", () => {
  const known = [...buildMovies(5), ...buildAnime(1)];
  expect(classifyRemovals(known, buildList(buildMovies(5)), null, NOON).action).toBe("hold");
  expect(classifyRemovals(known, buildList(buildMovies(5), { kinds: ["movie", "anime"] }), null, NOON).action).toBe(
    "remove",
  );
});

test("the removal of the last titles of a kind is accepted at the second look", () => {
  const held = { simklIds: [10_001, 10_002, 10_003], since: NOON };
  expect(classifyRemovals([...buildMovies(5), ...buildAnime(3)], buildList(buildMovies(5)), held, LATER).action).toBe(
    "remove",
  );
});

test("titles that became another kind are not missing", () => {
  const known = [...buildMovies(5), ...buildAnime(2)];
  const shows = buildAnime(2).map(({ simklId }): KnownItem => ({ simklId, kind: "tv" }));
  expect(classifyRemovals(known, buildList([...buildMovies(5), ...shows]), null, NOON)).toEqual({
    action: "remove",
    simklIds: [],
  });
});

test("a list in several answers waits, since a title may have passed between two of them", () => {
  expect(
    classifyRemovals(buildMovies(9), buildList(buildMovies(9).slice(1), { isMultiPart: true }), null, NOON).action,
  ).toBe("hold");
  expect(classifyRemovals(buildMovies(9), buildList(buildMovies(9), { isMultiPart: true }), null, NOON).action).toBe(
    "remove",
  );
});

test("a kind is compared with its own size", () => {
  const known = [...buildMovies(1000), ...buildAnime(30)];
  expect(classifyRemovals(known, buildList([...buildMovies(1000), ...buildAnime(1)]), null, NOON).action).toBe("hold");
});

test("a second look with the same result, ten minutes later, is accepted", () => {
  const held = { simklIds: buildMovies(50).map((item) => item.simklId), since: NOON };
  expect(classifyRemovals(buildMovies(50), buildList([]), held, LATER).action).toBe("remove");
  expect(classifyRemovals(buildMovies(50), buildList([]), held, new Date(LATER.getTime() - 1)).action).toBe("hold");
});

test("a second look that misses further titles starts over", () => {
  const held = { simklIds: buildMovies(30).map((item) => item.simklId), since: NOON };
  expect(classifyRemovals(buildMovies(50), buildList([]), held, LATER).action).toBe("hold");
});
