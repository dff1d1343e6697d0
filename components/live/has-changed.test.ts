import { expect, test } from "vitest";
import type { Freshness } from "@/lib/sync/status/freshness";
import { hasChanged } from "./has-changed";

const shown: Freshness = { revision: 4, state: "idle", lastSyncedAt: "2026-11-21T10:00:00.000Z", failures: 0 };

test.each<[string, Partial<Freshness>, Partial<Freshness>, boolean]>([
  ["the same is no news", {}, {}, false],
  ["a raised revision is", {}, { revision: 5 }, true],
  ["a check without news is, since the page says when it was", {}, { lastSyncedAt: "2026-11-21T10:30:00.000Z" }, true],
  ["a check that begins is none", {}, { state: "running" }, false],
  ["a check that waits is none", {}, { state: "waiting" }, false],
  ["a check that went on to run is none", { state: "waiting" }, { state: "running" }, false],
  ["the end of a check that the page shows is", { state: "running" }, { state: "idle" }, true],
  ["a first failure is", {}, { state: "failing", failures: 1 }, true],
  [
    "one more failure is, since the next try moved",
    { state: "failing", failures: 1 },
    { state: "failing", failures: 2 },
    true,
  ],
  ["a pause is", {}, { state: "paused" }, true],
  ["a lost connection is", {}, { state: "reconnect" }, true],
])("%s", (_, before, after, expected) =>
  expect(hasChanged({ ...shown, ...before }, { ...shown, ...after })).toBe(expected),
);
