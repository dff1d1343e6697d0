import { expect, test } from "vitest";
import type { Activities } from "@/lib/simkl/endpoints/activities";
import {
  findUnsettledRechecks,
  getDateFrom,
  isUnexpectedlyEmpty,
  mergeLastDateFrom,
  planReads,
  type Read,
  type Recheck,
  recheckPlayback,
  recheckSettings,
  scheduleWithRechecks,
  updateRechecks,
  withForgottenStamps,
} from "./rechecks";

const kind = {
  ...{ all: null, ratedAt: null, playback: null, plantowatch: null, watching: null, completed: null, hold: null },
  ...{ dropped: null, removedFromList: null },
};
const customLists = { all: null, regular: null, favorites: null, recommendations: null, auto: null };
const EARLIER = "2026-11-21T09:00:00Z";
const LATER = "2026-11-21T09:30:00Z";
const saved: Activities = { all: EARLIER, settings: null, tv: kind, movie: kind, anime: kind, customLists };
const now = new Date("2026-11-21T10:00:00Z");
const nothing = { items: null, ratings: null, playbacks: null };
const times = { lookedAt: now, now };

function createRead(step: Read["step"], rest: Partial<Read> = {}): Read {
  return { step, since: "2026-11-21T08:59:59Z", hasMoved: true, recheck: null, isDue: false, ...rest };
}

function createEmptyRecheck(since: string | null, dueAt: Date): Recheck {
  return { reason: "empty", since, dueAt: dueAt.toISOString() };
}

test("asks from a second before the saved stamp, or for everything when there was none", () => {
  expect(getDateFrom(saved)).toBe("2026-11-21T08:59:59Z");
  expect(getDateFrom({ ...saved, all: null })).toBeUndefined();
});

test.each([
  ["an empty delta after a list moved", "items", { tv: { watching: LATER } }, { items: [] }, true],
  ["a delta without the kind whose list moved", "items", { tv: { watching: LATER } }, { items: ["anime"] }, true],
  ["a delta with that kind", "items", { tv: { watching: LATER } }, { items: ["tv"] }, false],
  ["no ratings after a rating moved", "ratings", { movie: { ratedAt: LATER } }, { ratings: [] }, true],
  ["no playback after one moved", "playback", { movie: { playback: LATER } }, { playbacks: [] }, true],
  [
    "no ratings although they went with a title",
    "ratings",
    { tv: { ratedAt: LATER, removedFromList: LATER } },
    { ratings: [] },
    true,
  ],
  ["another bucket that was not read", "ratings", { tv: { watching: LATER } }, { items: ["tv"] }, false],
] as const)("%s", (_, step, moved, received, isEmpty) => {
  const current = {
    ...saved,
    ...Object.fromEntries(Object.entries(moved).map(([name, stamps]) => [name, { ...kind, ...stamps }])),
  };
  const rows = Object.fromEntries(
    Object.entries(received).map(([name, kinds]) => [name, kinds.map((each: string) => ({ kind: each }))]),
  );
  expect(isUnexpectedlyEmpty(createRead(step), saved, current, { ...nothing, ...rows })).toBe(isEmpty);
});

test("what is empty is read once more ten minutes later, from another second, and nothing is read before", () => {
  const current = { ...saved, all: LATER, tv: { ...kind, watching: LATER } };
  const rechecks = updateRechecks(saved, current, new Map([[createRead("items"), "empty"]]), times);
  expect(rechecks).toEqual({ items: createEmptyRecheck("2026-11-21T08:59:59Z", new Date("2026-11-21T10:10:00Z")) });

  const withRecheck = {
    ...current,
    rechecks,
    lastDateFrom: mergeLastDateFrom(saved, [createRead("items")], new Set()),
  };
  const at = (iso: string) => ({ now: new Date(iso), isAfterWrite: false });
  expect(planReads(withRecheck, { moved: [], wanted: [] }, at("2026-11-21T10:09:59Z"))).toEqual([]);
  const [second] = planReads(withRecheck, { moved: [], wanted: [] }, at("2026-11-21T10:10:00Z"));
  expect(second).toMatchObject({ step: "items", since: "2026-11-21T08:59:58Z", hasMoved: false, isDue: true });
  if (second) expect(updateRechecks(withRecheck, current, new Map([[second, "empty"]]), times)).toEqual({});
});

test("a bucket that moves again while it waits is read from its first doubtful stamp, and doubted again", () => {
  const withRecheck = {
    ...saved,
    rechecks: { items: createEmptyRecheck("2026-11-21T08:00:00Z", new Date("2026-11-21T10:05:00Z")) },
  };
  const [repeated] = planReads(withRecheck, { moved: ["items"], wanted: [] }, { now, isAfterWrite: false });
  expect(repeated).toMatchObject({ since: "2026-11-21T08:00:00Z", hasMoved: true });
  if (repeated)
    expect(updateRechecks(withRecheck, saved, new Map([[repeated, "empty"]]), times)).toEqual({
      items: createEmptyRecheck("2026-11-21T08:00:00Z", new Date("2026-11-21T10:10:00Z")),
    });
});

test("what failed is read by the next sync, from the same stamp; what was read is not", () => {
  const outcomes = new Map([
    [createRead("items"), "read"],
    [createRead("ratings"), "unread"],
  ] as const);
  expect(updateRechecks(saved, { ...saved, all: LATER }, outcomes, times)).toEqual({
    ratings: { reason: "failed", since: "2026-11-21T08:59:59Z", dueAt: now.toISOString() },
  });
});

test("a stamp of the last seconds is read once more when its second is over, or after a write of our own", () => {
  const current = { ...saved, all: LATER, tv: { ...kind, watching: LATER, hold: EARLIER } };
  const rechecks = findUnsettledRechecks(current, new Date("2026-11-21T09:30:02Z"));
  const dueAt = "2026-11-21T09:30:05.000Z";
  expect(rechecks).toEqual({ items: { reason: "unsettled", since: "2026-11-21T09:29:59Z", dueAt } });
  expect(findUnsettledRechecks(current, new Date("2026-11-21T09:30:05Z"))).toEqual({});

  const unsettled = { ...current, rechecks };
  const early = new Date("2026-11-21T09:30:03Z");
  expect(planReads(unsettled, { moved: [], wanted: [] }, { now: early, isAfterWrite: false })).toEqual([]);
  expect(planReads(unsettled, { moved: [], wanted: [] }, { now: early, isAfterWrite: true })).toHaveLength(1);
  expect(planReads(unsettled, { moved: [], wanted: [] }, { now, isAfterWrite: false })).toHaveLength(1);
});

test("no read starts from the second of the previous one, whatever the reason", () => {
  const asked = mergeLastDateFrom(saved, [createRead("items"), createRead("ratings")], new Set(["ratings"]));
  expect(asked).toEqual({ items: "2026-11-21T08:59:59Z" });
  const later = { ...saved, lastDateFrom: asked };
  const circumstances = { now, isAfterWrite: false };
  expect(planReads(later, { moved: [], wanted: ["items", "ratings"] }, circumstances)).toMatchObject([
    { step: "items", since: "2026-11-21T08:59:58Z" },
    { step: "ratings", since: "2026-11-21T08:59:59Z" },
  ]);
  // A recheck that waits from the very second that another reading asked from (soak seed 61000723).
  const waiting = { ...later, rechecks: { items: createEmptyRecheck("2026-11-21T08:59:59Z", now) } };
  expect(planReads(waiting, { moved: [], wanted: [] }, circumstances)[0]?.since).toBe("2026-11-21T08:59:58Z");
});

test("a kind that the activities leave out is read from where it was last seen, also for what it never had before", () => {
  const before = { ...saved, anime: { ...kind, watching: EARLIER } };
  const later = createEmptyRecheck("2026-11-21T08:59:59Z", new Date("2026-11-21T10:10:00Z"));
  expect(updateRechecks(before, { ...saved, all: LATER }, new Map(), times)).toEqual({ items: later, ratings: later });
});

test("a single stamp that became null has its own delta read", () => {
  const before = { ...saved, anime: { ...kind, watching: EARLIER, ratedAt: EARLIER } };
  const current = { ...before, all: LATER, anime: { ...kind, ratedAt: EARLIER } };
  expect(Object.keys(updateRechecks(before, current, new Map(), times))).toEqual(["items"]);
});

test("what the activities left out stays known however often other kinds are read before the second look", () => {
  const before = { ...saved, anime: { ...kind, watching: EARLIER } };
  const current = { ...saved, all: LATER, tv: { ...kind, watching: LATER } };
  const early = new Map([[createRead("items"), "read"]] as const);
  const rechecks = updateRechecks(before, current, early, times);
  expect(rechecks.items).toEqual(createEmptyRecheck("2026-11-21T08:59:59Z", new Date("2026-11-21T10:10:00Z")));
  const withRecheck = { ...withForgottenStamps(before, current, early), rechecks };
  expect(withRecheck.anime.watching).toBe(EARLIER);
  expect(withRecheck.tv.watching).toBe(LATER);

  const failed = new Map([[createRead("items", { since: "2026-11-21T08:59:58Z" }), "unread"]] as const);
  expect(updateRechecks(withRecheck, current, failed, times).items).toMatchObject({
    reason: "failed",
    since: "2026-11-21T08:59:58Z",
  });
  expect(withForgottenStamps(withRecheck, current, failed).anime.watching).toBe(EARLIER);

  const dueAt = { now: new Date("2026-11-21T10:10:00Z"), isAfterWrite: false };
  const second = new Map(
    planReads(withRecheck, { moved: [], wanted: [] }, dueAt).map((each) => [each, "read"] as const),
  );
  expect(updateRechecks(withRecheck, current, second, times)).toEqual({});
  expect(withForgottenStamps(withRecheck, current, second).anime.watching).toBeNull();
});

test("the next sync comes with the second look, also without recent visits", () => {
  const rechecks = { playback: createEmptyRecheck(null, new Date("2026-11-21T10:10:00Z")) };
  const usual = new Date("2026-11-21T10:30:00Z");
  expect(scheduleWithRechecks(usual, {}, null)).toBe(usual);
  expect(scheduleWithRechecks(usual, rechecks, null)).toEqual(new Date("2026-11-21T10:11:00Z"));
  expect(scheduleWithRechecks(null, undefined, now)).toEqual(new Date("2026-11-21T10:11:00Z"));
});

test("settings that changed since the sign-in are read", () => {
  const changed = { ...saved, settings: EARLIER };
  expect(recheckSettings(changed, now)).toBe(changed);
  expect(recheckSettings(changed, new Date(EARLIER)).rechecks?.settings?.reason).toBe("failed");
});

test("an import without playbacks asks for them once more where there were some", () => {
  expect(recheckPlayback(saved, now)).toBe(saved);
  const paused = { ...saved, tv: { ...kind, playback: EARLIER } };
  expect(recheckPlayback(paused, now).rechecks?.playback?.dueAt).toBe("2026-11-21T10:10:00.000Z");
});
