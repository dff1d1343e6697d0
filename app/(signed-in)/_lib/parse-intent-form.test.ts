import { describe, expect, test } from "vitest";
import { parseIntentForm } from "./parse-intent-form";

const ZONES = [
  ["UTC", "2026-03-29T02:30", "2026-03-29T02:30:00.000Z"],
  ["Europe/Lisbon", "2026-03-29T01:30", "2026-03-29T01:30:00.000Z"],
  ["America/New_York", "2026-11-01T01:30", "2026-11-01T05:30:00.000Z"],
  ["Asia/Tokyo", "2026-01-01T08:00", "2025-12-31T23:00:00.000Z"],
  ["Pacific/Kiritimati", "2026-01-01T13:59", "2025-12-31T23:59:00.000Z"],
] as const;

function createForm(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const watch = JSON.stringify({ kind: "watch-film", simklId: 1, watchedAt: "now" });

describe("when something was watched", () => {
  test.each(ZONES)("a time on the wall of %s, %s, is %s", (zone, at, instant) => {
    expect(parseIntentForm(createForm({ intent: watch, when: "at", at }), zone)).toMatchObject({ watchedAt: instant });
  });
  test.each(["now", "long-ago"])("%s stays a word", (when) => {
    expect(parseIntentForm(createForm({ intent: watch, when, at: "2020-01-01T00:00" }), "UTC")).toMatchObject({
      watchedAt: when,
    });
  });
  test("an invalid time is left for the outbox to reject", () => {
    expect(parseIntentForm(createForm({ intent: watch, when: "at", at: "soon" }), "UTC")).toMatchObject({
      watchedAt: "",
    });
  });
  test("without such a field the button's own word counts", () => {
    expect(parseIntentForm(createForm({ intent: watch }), "UTC")).toEqual(JSON.parse(watch));
  });
  test("a button that asks for no watch gets no date", () => {
    const intent = JSON.stringify({ kind: "unrate", simklId: 1 });
    expect(parseIntentForm(createForm({ intent, when: "now" }), "UTC")).toEqual(JSON.parse(intent));
  });
});

test("a memo comes from the fields, private when the box is ticked", () => {
  const intent = JSON.stringify({ kind: "memo", simklId: 1, text: "", isPrivate: false });
  expect(parseIntentForm(createForm({ intent, text: "<b>", isPrivate: "on" }), "UTC")).toMatchObject({
    text: "<b>",
    isPrivate: true,
  });
  expect(parseIntentForm(createForm({ intent, text: "mine" }), "UTC")).toMatchObject({
    text: "mine",
    isPrivate: false,
  });
});

test("a memo's line breaks are one character each, however the form sent them", () => {
  const intent = JSON.stringify({ kind: "memo", simklId: 1, text: "", isPrivate: false });
  expect(parseIntentForm(createForm({ intent, text: "one\r\ntwo\nthree" }), "UTC")).toMatchObject({
    text: "one\ntwo\nthree",
  });
});

describe("which episode was seen again", () => {
  const createRewatchIntent = (episodes: object[]) =>
    JSON.stringify({ kind: "rewatch-episodes", simklId: 1, rewatchId: 2, watchedAt: "now", episodes });

  test("is the chosen one for a button that names none", () => {
    const parsed = parseIntentForm(createForm({ intent: createRewatchIntent([]), episode: "2:7" }), "UTC");
    expect(parsed).toMatchObject({ episodes: [{ season: 2, number: 7 }] });
  });
  test("is the button's own otherwise, whatever is chosen", () => {
    const parsed = parseIntentForm(
      createForm({ intent: createRewatchIntent([{ season: 1, number: 3 }]), episode: "2:7" }),
      "UTC",
    );
    expect(parsed).toMatchObject({ episodes: [{ season: 1, number: 3 }] });
  });
});

test.each(["", "nothing", "[]", "7", "null"])("%j is no intent", (intent) => {
  expect(parseIntentForm(createForm({ intent }), "UTC")).toBeNull();
});
