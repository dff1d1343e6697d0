import { expect, test } from "vitest";
import { formatTooManyRequests, parseTooManyRequests } from "./too-many-requests-text";

test("a browser finds the message in the text of a rejected action, and none in other texts", () => {
  expect(parseTooManyRequests(formatTooManyRequests("Please wait."))).toBe("Please wait.");
  expect(parseTooManyRequests("This form cannot be read.")).toBeNull();
});
