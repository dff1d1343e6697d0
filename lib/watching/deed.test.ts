import { expect, test } from "vitest";
import { Deed, deedOf } from "./deed";

function form(fields: Record<string, string>): FormData {
  const filled = new FormData();
  for (const [name, value] of Object.entries(fields)) filled.set(name, value);
  return filled;
}

test.each([
  [
    "a film has no season; an empty beginning is the beginning",
    { deed: "check-in", simklId: "7", season: "", number: "", percent: "" },
    { deed: "check-in", simklId: 7, percent: 0 },
  ],
  [
    "an episode is stopped at some per cent",
    { deed: "stop", simklId: "7", season: "0", number: "3", percent: "42.5" },
    { deed: "stop", simklId: 7, season: 0, number: 3, percent: 42.5 },
  ],
  [
    "a button names what was paused",
    { deed: "clear 4611686018427387904", simklId: "7", percent: "40" },
    { deed: "clear", playbackId: "4611686018427387904" },
  ],
  ["cancelling needs nothing", { deed: "cancel" }, { deed: "cancel" }],
])("%s", (_, fields, deed) => {
  expect(Deed.parse(deedOf(form(fields)))).toEqual(deed);
});

test.each([
  ["nothing at all", {}],
  ["an unknown deed", { deed: "rewatch", simklId: "7" }],
  ["a pause without a place", { deed: "pause", simklId: "7", percent: "" }],
  ["more than all of it", { deed: "stop", simklId: "7", percent: "100.01" }],
  ["half an episode", { deed: "start", simklId: "7", number: "1.5" }],
  ["an id too large", { deed: "start", simklId: "99999999999" }],
  ["a playback that is no number", { deed: "finish 1;2" }],
  ["a playback without an id", { deed: "clear" }],
])("%s is refused with one sentence", (_, fields) => {
  const { error } = Deed.safeParse(deedOf(form(fields)));
  expect(error?.issues).toHaveLength(1);
  expect(error?.issues[0]?.message).toMatch(/\.$/);
});
