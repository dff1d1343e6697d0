import { expect, test } from "vitest";
import { isSearchableName } from "./is-searchable-name";

test.each(["the", "24", "進撃", "ברר", "100%"])("%s may be a name", (text) =>
  expect(isSearchableName(text)).toBe(true),
);

test.each(["%", "_", "% _ -", "…"])("%s is in every name", (text) => expect(isSearchableName(text)).toBe(false));
