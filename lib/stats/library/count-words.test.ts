import { expect, test } from "vitest";
import { countWords } from "./count-words";

test("a word counts once in each text, whatever its case", () => {
  expect(countWords(["Rewatch! rewatch rewatch", "REWATCH with Jo"], 9)).toEqual([{ word: "rewatch", texts: 2 }]);
});

test("words that say nothing, numbers, and what stands in one text alone are left out", () => {
  expect(countWords(["It’s really about 2024 but brilliant", "It's really about 2024, and dull"], 9)).toEqual([]);
});

test("the most come first, equals by the alphabet, and no more than wanted", () => {
  const texts = ["quiet ending brilliant", "quiet ending brilliant", "quiet"];
  expect(countWords(texts, 2).map(({ word }) => word)).toEqual(["quiet", "brilliant"]);
});

test("two signs are a word where they are", () => {
  expect(countWords(["素晴らしい映画", "映画"], 9).map(({ word }) => word)).toContain("映画");
});
