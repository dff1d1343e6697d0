import { expect, test } from "vitest";
import { formatRemovalResult } from "./messages";

test.each<[number, string[], string]>([
  [1, [], "1 rewatch is on the way out."],
  [2, ["No.", "Never."], "2 rewatches are on the way out. 2 rewatches were not removed: No."],
  [0, ["No."], "1 rewatch was not removed: No."],
  [0, [], "There is nothing to remove: these rewatches are gone, or on their way out."],
])("%i leaving and %j refused are described as “%s”", (leaving, rejected, message) => {
  expect(formatRemovalResult(leaving, rejected)).toBe(message);
});
