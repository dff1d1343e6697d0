import { expect, test } from "vitest";
import { formatSignInProblem } from "./messages";

test("a problem has a sentence", () => {
  expect(formatSignInProblem("attempt")).toBe(
    "That sign-in did not begin in this browser, or it took too long. Please try again.",
  );
});

test.each([undefined, "", "nonsense", "toString", "__proto__"])("has no message for the code %j", (code) => {
  expect(formatSignInProblem(code)).toBeNull();
});
