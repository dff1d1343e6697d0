import { expect, test } from "vitest";
import { parseWatchingForm, toInputProblem, WatchingAction } from "./watching-action";

function form(fields: Record<string, string>): FormData {
  const filled = new FormData();
  for (const [name, value] of Object.entries(fields)) filled.set(name, value);
  return filled;
}

test.each([
  [
    "a film without season; an empty percentage is 0",
    { kind: "check-in", simklId: "7", season: "", number: "", percent: "" },
    { kind: "check-in", simklId: 7, percent: 0 },
  ],
  [
    "an episode with a percentage",
    { kind: "stop", simklId: "7", season: "0", number: "3", percent: "42.5" },
    { kind: "stop", simklId: 7, season: 0, number: 3, percent: 42.5 },
  ],
  [
    "a button names its playback",
    { kind: "clear 4611686018427387904", simklId: "7", percent: "40" },
    { kind: "clear", playbackId: "4611686018427387904" },
  ],
  ["cancelling needs no fields", { kind: "cancel" }, { kind: "cancel" }],
])("%s", (_, fields, action) => {
  expect(WatchingAction.parse(parseWatchingForm(form(fields)))).toEqual(action);
});

test.each<[string, Record<string, string>, ReturnType<typeof toInputProblem>]>([
  ["an empty form", {}, "not-understood"],
  ["an unknown action", { kind: "rewatch", simklId: "7" }, "not-understood"],
  ["a pause without a place", { kind: "pause", simklId: "7", percent: "" }, "percent-invalid"],
  ["more than 100 per cent", { kind: "stop", simklId: "7", percent: "100.01" }, "percent-invalid"],
  ["half an episode", { kind: "start", simklId: "7", number: "1.5" }, "episode-invalid"],
  ["an id too large", { kind: "start", simklId: "99999999999" }, "not-understood"],
  ["a playback that is no number", { kind: "finish 1;2" }, "not-understood"],
  ["a playback without an id", { kind: "clear" }, "not-understood"],
])("%s is rejected with one reason", (_, fields, problem) => {
  const { error } = WatchingAction.safeParse(parseWatchingForm(form(fields)));
  expect(error?.issues).toHaveLength(1);
  expect(error && toInputProblem(error)).toBe(problem);
});
