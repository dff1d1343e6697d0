import { expect, test } from "vitest";
import { rewatchSum } from "./rewatch-sum";

const session = (state: "active" | "closed" | "completed", lastWatchedAt: string | null) => ({ state, lastWatchedAt });

test("counts what was seen again, says how much of it in part, and when the last of it was", () => {
  const sessions = [
    session("completed", "2025-03-01T20:00:00Z"),
    session("closed", "2026-01-01T20:00:00Z"),
    session("active", null),
  ];
  expect(rewatchSum(sessions)).toEqual({ words: "×3 (1 partial)", last: "2026-01-01T20:00:00Z" });
});

test("says nothing of parts where there are none, and no date where there is none", () => {
  expect(rewatchSum([session("active", null)])).toEqual({ words: "×1", last: null });
  expect(rewatchSum([])).toEqual({ words: null, last: null });
});
