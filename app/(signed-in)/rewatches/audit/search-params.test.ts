import { expect, test } from "vitest";
import { MAX_SELECTED, parseRewatchIds } from "./search-params";

test.each([
  [undefined, []],
  ["7", [7]],
  [
    ["7", "8", "7"],
    [7, 8],
  ],
  [["7", "x"], []],
  [["99999999999"], []],
  [["4294967296"], []],
  [["0"], []],
  [{ 0: "7" }, []],
])("%j chooses %j", (ids, chosen) => expect(parseRewatchIds(ids)).toEqual(chosen));

test("more than can be looked at together are not cut short", () => {
  expect(parseRewatchIds(Array(MAX_SELECTED + 1).fill("7"))).toBeNull();
});
