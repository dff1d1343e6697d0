import { expect, test } from "vitest";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import { NOT_IN_LIBRARY, type TitleState } from "@/lib/outbox/intents/title-state";
import { planUndo } from "./plan-undo";

const NOW = new Date("2026-05-27T20:00:00Z");
const AT = "2024-05-06T07:08:09Z";

const movie = (simklId: number, state: TitleState): TitleFacts => ({
  ...{ simklId, kind: "movie", animeType: null, episodes: [] },
  state,
});
const byId = (...titles: TitleFacts[]) => new Map(titles.map((title) => [title.simklId, title]));
const watched: TitleState = {
  ...{ ...NOT_IN_LIBRARY, status: "completed", rating: 8, watched: { "0:0": AT } },
  memo: { text: "Fine", isPrivate: true },
};

/** Without later writes, and with the requested result. */
const LAST = { resolvedStatus: null, isTouchedSince: false };

test("inverse changes are sorted by kind, those of a title in the order that Simkl needs", () => {
  const remove = { kind: "remove" } as const;
  const confirmed = [1, 2].map((simklId) => ({ simklId, change: remove, before: watched, ...LAST }));
  const { writes, skipped } = planUndo(confirmed, byId(movie(1, NOT_IN_LIBRARY), movie(2, NOT_IN_LIBRARY)), NOW);
  expect(writes.map(({ simklId, change }) => `${change.kind} ${simklId}`)).toEqual([
    ...["watch 2", "watch 1", "memo 2", "memo 1", "rate 2", "rate 1"],
  ]);
  expect(writes[0]?.change).toMatchObject({ at: AT });
  expect(skipped).toEqual([]);
});

test("a title with two changes returns to the state before the first", () => {
  const list = (status: "dropped" | "completed") => ({ kind: "list", status }) as const;
  const planned: TitleState = { ...NOT_IN_LIBRARY, status: "plantowatch" };
  const confirmed = [
    { simklId: 1, change: list("dropped"), before: planned, ...LAST },
    { simklId: 1, change: list("completed"), before: { ...planned, status: "dropped" as const }, ...LAST },
  ];
  const titles = byId(movie(1, { ...planned, status: "completed" }));
  planUndo(confirmed, titles, NOW);
  expect(titles.get(1)?.state.status).toBe("plantowatch");
});

test("a title without differences is skipped with a reason", () => {
  const rated: TitleState = { ...watched, rating: 3 };
  const confirmed = [{ simklId: 1, change: { kind: "list", status: "dropped" } as const, before: rated, ...LAST }];
  expect(planUndo(confirmed, byId(movie(1, rated)), NOW)).toEqual({
    writes: [],
    skipped: [{ simklId: 1, reason: { code: "unchanged-since" } }],
  });
});
