import { expect, test } from "vitest";
import { EVERYTHING, pngHref, readChoice, readOutcome, readPicture, readShown, shareHref } from "./share-address";

const CHOICE = { hidden: ["time", "genres/sci-fi & fantasy", "top-shows/12"], isNamed: true };

/** As a page gets an address. */
function queryOf(href: string): Record<string, string | string[]> {
  const { searchParams } = new URL(href, "http://localhost");
  return Object.fromEntries(
    [...searchParams.keys()].map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? "")];
    }),
  );
}

test("an address says what is hidden, and the page of everything needs none of it", () => {
  expect(readChoice(queryOf(shareHref("2025", CHOICE)))).toEqual(CHOICE);
  expect(readChoice(queryOf(shareHref("2025", { ...CHOICE, hidden: ["time"] })))).toEqual({
    ...CHOICE,
    hidden: ["time"],
  });
  expect(shareHref("2025-03", EVERYTHING)).toBe("/review/2025/3/share");
  expect(readOutcome(queryOf(shareHref("2025", CHOICE, "revoked")))).toBe("revoked");
});

test("a picture’s address says which one, of what is left", () => {
  const href = pngHref("2025", CHOICE, { card: "top-shows", shape: "tall" });
  expect(href.startsWith("/review/2025/png?")).toBe(true);
  expect(readChoice(queryOf(href))).toEqual(CHOICE);
  expect(readPicture(queryOf(href))).toEqual({ card: "top-shows", shape: "tall" });
  expect(pngHref("2025", EVERYTHING, { card: null, shape: "wide" })).toBe("/review/2025/png");
});

test("only the form’s own address says what is shown, even when that is nothing", () => {
  expect(readShown({ show: ["time", "kinds"] })).toBeNull();
  expect(readShown({ chosen: "1" })).toEqual([]);
  expect(readShown({ chosen: "1", show: "time" })).toEqual(["time"]);
});

test("what an address makes up is nothing", () => {
  expect(readOutcome({ done: "toString" })).toBeNull();
  expect(readPicture({ card: ["a", "b"], shape: "huge" })).toEqual({ card: null, shape: "wide" });
});
