import { expect, test } from "vitest";
import type { ImportState } from "@/lib/sync/status/import-state";
import { countStoredParts, formatImportStatus } from "./import-progress";

const waiting: ImportState = {
  phase: "importing",
  parts: (["shows", "movies", "anime", "playback"] as const).map((part) => ({
    part,
    state: "waiting",
    titles: 0,
    episodes: 0,
  })),
  startedAt: null,
  lastSyncedAt: null,
  problem: null,
  needsReconnect: false,
};

function withStates(...states: ImportState["parts"][number]["state"][]): ImportState {
  const parts = waiting.parts.map((part, index) => ({ ...part, state: states[index] ?? part.state }));
  return { ...waiting, startedAt: "2026-05-03T20:00:00Z", parts };
}

test.each([
  ["before its turn", waiting, "Waiting for a turn: the import begins in a moment."],
  ["while Simkl is asked", withStates("stored", "asking"), "Asking Simkl for your films."],
  ["while rows are written", withStates("storing"), "Storing your TV shows."],
  ["between two parts", withStates("stored", "stored"), "Going on with the next part."],
  ["at the end", withStates("stored", "stored", "stored", "stored"), "Everything is here; adding it up."],
  ["after a failure", { ...waiting, problem: "Simkl is busy." }, "Simkl is busy."],
])("%s it says so", (_, state, message) => expect(formatImportStatus(state)).toBe(message));

test("a lost connection is said before anything else", () => {
  expect(formatImportStatus({ ...waiting, problem: "Simkl is busy.", needsReconnect: true })).toContain(
    "connect again",
  );
});

test("counts only what is stored", () => {
  expect(countStoredParts(withStates("stored", "storing").parts)).toBe(1);
});
