import { expect, test } from "vitest";
import {
  imageHref,
  parseChoice,
  parseImageChoice,
  parseOutcome,
  parseShown,
  SHOW_EVERYTHING,
  shareHref,
} from "./share-params";

const CHOICE = { hidden: ["time", "genres/sci-fi & fantasy", "top-shows/12"], isNamed: true };

/** As a page gets an address. */
function readQuery(href: string): Record<string, string | string[]> {
  const { searchParams } = new URL(href, "http://localhost");
  return Object.fromEntries(
    [...searchParams.keys()].map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? "")];
    }),
  );
}

test("an address says what is hidden, and the page of everything needs none of it", () => {
  expect(parseChoice(readQuery(shareHref("2025", CHOICE)))).toEqual(CHOICE);
  expect(parseChoice(readQuery(shareHref("2025", { ...CHOICE, hidden: ["time"] })))).toEqual({
    ...CHOICE,
    hidden: ["time"],
  });
  expect(shareHref("2025-03", SHOW_EVERYTHING)).toBe("/review/2025/3/share");
  expect(parseOutcome(readQuery(shareHref("2025", CHOICE, "revoked")))).toBe("revoked");
});

test("a picture’s address says which one, of what is left", () => {
  const href = imageHref("2025", CHOICE, { card: "top-shows", shape: "tall" });
  expect(href.startsWith("/review/2025/png?")).toBe(true);
  expect(parseChoice(readQuery(href))).toEqual(CHOICE);
  expect(parseImageChoice(readQuery(href))).toEqual({ card: "top-shows", shape: "tall" });
  expect(imageHref("2025", SHOW_EVERYTHING, { card: null, shape: "wide" })).toBe("/review/2025/png");
});

test("only the form’s own address says what is shown, even when that is nothing", () => {
  expect(parseShown({ show: ["time", "kinds"] })).toBeNull();
  expect(parseShown({ chosen: "1" })).toEqual([]);
  expect(parseShown({ chosen: "1", show: "time" })).toEqual(["time"]);
});

test("what an address makes up is nothing", () => {
  expect(parseOutcome({ done: "toString" })).toBeNull();
  expect(parseImageChoice({ card: ["a", "b"], shape: "huge" })).toEqual({ card: null, shape: "wide" });
});
