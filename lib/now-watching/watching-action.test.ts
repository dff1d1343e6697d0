import { expect, test } from "vitest";
import { parseWatchingForm, WatchingAction } from "./watching-action";

function form(fields: Record<string, string>): FormData {
  const filled = new FormData();
  for (const [name, value] of Object.entries(fields)) filled.set(name, value);
  return filled;
}

test.each([
  [
    "a film has no season; an empty beginning is the beginning",
    { kind: "check-in", simklId: "7", season: "", number: "", percent: "" },
    { kind: "check-in", simklId: 7, percent: 0 },
  ],
  [
    "an episode is stopped at some per cent",
    { kind: "stop", simklId: "7", season: "0", number: "3", percent: "42.5" },
    { kind: "stop", simklId: 7, season: 0, number: 3, percent: 42.5 },
  ],
  [
    "a button names what was paused",
    { kind: "clear 4611686018427387904", simklId: "7", percent: "40" },
    { kind: "clear", playbackId: "4611686018427387904" },
  ],
  ["cancelling needs nothing", { kind: "cancel" }, { kind: "cancel" }],
])("%s", (_, fields, action) => {
  expect(WatchingAction.parse(parseWatchingForm(form(fields)))).toEqual(action);
});

test.each([
  ["nothing at all", {}],
  ["an unknown action", { kind: "rewatch", simklId: "7" }],
  ["a pause without a place", { kind: "pause", simklId: "7", percent: "" }],
  ["more than all of it", { kind: "stop", simklId: "7", percent: "100.01" }],
  ["half an episode", { kind: "start", simklId: "7", number: "1.5" }],
  ["an id too large", { kind: "start", simklId: "99999999999" }],
  ["a playback that is no number", { kind: "finish 1;2" }],
  ["a playback without an id", { kind: "clear" }],
])("%s is refused with one sentence", (_, fields) => {
  const { error } = WatchingAction.safeParse(parseWatchingForm(form(fields)));
  expect(error?.issues).toHaveLength(1);
  expect(error?.issues[0]?.message).toMatch(/\.$/);
});
