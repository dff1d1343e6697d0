import { expect, test } from "vitest";
import type { Activities, KindActivities } from "@/lib/simkl/endpoints/activities";
import { planSync } from "./plan-sync";

const MONDAY = "2026-11-16T20:00:00Z";
const TUESDAY = "2026-11-17T20:00:00Z";

const never: KindActivities = {
  all: null,
  ratedAt: null,
  playback: null,
  plantowatch: null,
  watching: null,
  completed: null,
  hold: null,
  dropped: null,
  removedFromList: null,
};
const lists = { all: null, regular: null, favorites: null, recommendations: null, auto: null };
const monday: Activities = { all: MONDAY, settings: MONDAY, tv: never, anime: never, movie: never, customLists: lists };

function buildTuesday(change: Partial<Activities>): Activities {
  return { ...monday, all: TUESDAY, ...change };
}

test("asks for nothing when nothing moved", () => {
  expect(planSync(monday, monday, "pro")).toEqual([]);
});

test.each(["watching", "plantowatch", "hold", "completed", "dropped"] as const)(
  "a move in %s asks for the changed items",
  (list) => {
    expect(planSync(monday, buildTuesday({ tv: { ...never, [list]: TUESDAY } }), "pro")).toEqual(["items"]);
  },
);

test.each([
  ["a rating", { movie: { ...never, ratedAt: TUESDAY } }, ["ratings"]],
  ["a pause", { anime: { ...never, playback: TUESDAY } }, ["playback"]],
  ["a removal", { tv: { ...never, removedFromList: TUESDAY } }, ["removals"]],
  ["a new plan or zone", { settings: TUESDAY }, ["settings"]],
  ["a custom list", { customLists: { ...lists, all: TUESDAY, regular: TUESDAY } }, ["lists"]],
])("%s asks for just that", (_, change, steps) => {
  expect(planSync(monday, buildTuesday(change), "pro")).toEqual(steps);
});

test("custom lists are not read on a plan without them", () => {
  const current = buildTuesday({ customLists: { ...lists, auto: TUESDAY } });
  expect(planSync(monday, current, "free")).toEqual([]);
  expect(planSync(monday, current, "vip")).toEqual(["lists"]);
});

test("asks once however many kinds moved, settings first and removals last", () => {
  const everything = { ...never, watching: TUESDAY, ratedAt: TUESDAY, playback: TUESDAY, removedFromList: TUESDAY };
  const busy = buildTuesday({ settings: TUESDAY, tv: everything, anime: everything, movie: everything });
  expect(planSync(monday, busy, "pro")).toEqual(["settings", "items", "ratings", "playback", "removals"]);
});

test("a bucket that Simkl forgot is no change", () => {
  const before = buildTuesday({ tv: { ...never, hold: MONDAY } });
  expect(planSync(before, { ...before, all: "2026-11-18T20:00:00Z", tv: never }, "pro")).toEqual([]);
});

test("a kind with its first stamps needs the list of ids when they are older than the saved ones", () => {
  const old = { ...never, watching: "2026-11-15T20:00:00Z" };
  expect(planSync(monday, buildTuesday({ anime: old }), "pro")).toEqual(["items", "removals"]);
  expect(planSync(monday, buildTuesday({ anime: { ...never, watching: TUESDAY } }), "pro")).toEqual(["items"]);
  expect(planSync({ ...monday, all: null }, buildTuesday({ anime: old }), "pro")).toEqual(["items"]);
});
