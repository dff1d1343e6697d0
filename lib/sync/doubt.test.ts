import { expect, test } from "vitest";
import type { Activities } from "@/lib/simkl/activities";
import { askPlaybackAgain, askSettingsAgain, emptySince, isDoubted } from "./doubt";

const kind = {
  ...{ all: null, ratedAt: null, playback: null, plantowatch: null, watching: null, completed: null, hold: null },
  ...{ dropped: null, removedFromList: null },
};
const customLists = { all: null, regular: null, favorites: null, recommendations: null, auto: null };
const saved: Activities = { all: null, settings: null, tv: kind, movie: kind, anime: kind, customLists };
const told = { items: null, ratings: null, playbacks: null, ids: null };
const now = new Date("2026-11-21T10:00:00Z");
const at = "2026-11-21T09:00:00Z";

test.each([
  ["an empty delta after a list moved", { watching: at }, { items: [] }, now],
  ["no ratings after a rating moved", { ratedAt: at }, { ratings: [] }, now],
  ["no playback after one moved", { playback: at }, { playbacks: [] }, now],
  ["a delta with rows", { watching: at }, { items: [{}] }, null],
  ["no ratings because the title went", { ratedAt: at, removedFromList: at }, { ratings: [] }, null],
  ["nothing asked for", {}, {}, null],
])("%s", (_, moved, answers, since) => {
  const current = { ...saved, tv: { ...kind, ...moved } };
  expect(emptySince(saved, current, ["removals"], { ...told, ...answers }, now)).toEqual(since);
});

test("a rating that went with the removal of the last look is not missed, though another removal came since", () => {
  const before = { ...kind, ratedAt: "2026-11-21T09:59:49Z", removedFromList: "2026-11-21T09:59:49Z" };
  const current = {
    ...saved,
    tv: { ...kind, ratedAt: "2026-11-21T09:59:50Z", removedFromList: "2026-11-21T09:59:58Z" },
  };
  const answers = { ...told, ratings: [] };
  expect(emptySince({ ...saved, tv: before }, current, ["ratings", "removals"], answers, now)).toBeNull();
  expect(emptySince({ ...saved, tv: kind }, current, ["ratings", "removals"], answers, now)).toEqual(now);
});

test("what is empty once more ten minutes later is believed", () => {
  const current = { ...saved, tv: { ...kind, watching: at } };
  const doubted = { ...saved, emptySince: now.toISOString() };
  const later = new Date(now.getTime() + 10 * 60_000);
  expect(isDoubted(emptySince(doubted, current, ["items"], { ...told, items: [] }, now), now)).toBe(true);
  expect(isDoubted(emptySince(doubted, current, ["items"], { ...told, items: [] }, later), later)).toBe(false);
});

test("settings that changed since the sign-in are asked for", () => {
  const changed = { ...saved, all: at, settings: at };
  expect(askSettingsAgain(changed, now)).toBe(changed);
  expect(askSettingsAgain(changed, new Date(at))).toMatchObject({ all: "2026-11-21T08:59:59Z", settings: null });
});

test("an import without playbacks asks for them once more where there were some", () => {
  const paused = { ...saved, all: at, tv: { ...kind, playback: at } };
  expect(askPlaybackAgain(saved, now)).toBe(saved);
  expect(askPlaybackAgain(paused, now)).toMatchObject({ all: "2026-11-21T08:59:59Z", tv: { playback: null } });
});
