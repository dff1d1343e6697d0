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
    { action: "check-in", simklId: "7", season: "", number: "", percent: "" },
    { action: "check-in", simklId: 7, percent: 0 },
  ],
  [
    "an episode is stopped at some per cent",
    { action: "stop", simklId: "7", season: "0", number: "3", percent: "42.5" },
    { action: "stop", simklId: 7, season: 0, number: 3, percent: 42.5 },
  ],
  [
    "a button names what was paused",
    { action: "clear 4611686018427387904", simklId: "7", percent: "40" },
    { action: "clear", playbackId: "4611686018427387904" },
  ],
  ["cancelling needs nothing", { action: "cancel" }, { action: "cancel" }],
])("%s", (_, fields, action) => {
  expect(WatchingAction.parse(parseWatchingForm(form(fields)))).toEqual(action);
});

test.each([
  ["nothing at all", {}],
  ["an unknown deed", { action: "rewatch", simklId: "7" }],
  ["a pause without a place", { action: "pause", simklId: "7", percent: "" }],
  ["more than all of it", { action: "stop", simklId: "7", percent: "100.01" }],
  ["half an episode", { action: "start", simklId: "7", number: "1.5" }],
  ["an id too large", { action: "start", simklId: "99999999999" }],
  ["a playback that is no number", { action: "finish 1;2" }],
  ["a playback without an id", { action: "clear" }],
])("%s is refused with one sentence", (_, fields) => {
  const { error } = WatchingAction.safeParse(parseWatchingForm(form(fields)));
  expect(error?.issues).toHaveLength(1);
  expect(error?.issues[0]?.message).toMatch(/\.$/);
});
