import { expect, test } from "vitest";
import { summarizeRewatches } from "./summarize-rewatches";

const createSession = (state: "active" | "closed" | "completed", lastWatchedAt: string | null) => ({
  state,
  lastWatchedAt,
});

test("counts what was seen again, says how much of it in part, and when the last of it was", () => {
  const sessions = [
    createSession("completed", "2025-03-01T20:00:00Z"),
    createSession("closed", "2026-01-01T20:00:00Z"),
    createSession("active", null),
  ];
  expect(summarizeRewatches(sessions)).toEqual({ words: "×3 (1 partial)", last: "2026-01-01T20:00:00Z" });
});

test("says nothing of parts where there are none, and no date where there is none", () => {
  expect(summarizeRewatches([createSession("active", null)])).toEqual({ words: "×1", last: null });
  expect(summarizeRewatches([])).toEqual({ words: null, last: null });
});
