import { expect, test } from "vitest";
import { isTooLarge } from "./is-too-large";

const sized = (bytes?: number) => ({
  headers: new Headers(bytes === undefined ? {} : { "content-length": String(bytes) }),
});

test("a request through the proxy may have a form of a megabyte, and nothing larger", () => {
  expect(isTooLarge(sized(1_048_576))).toBe(false);
  expect(isTooLarge(sized(1_048_577))).toBe(true);
  expect(isTooLarge(sized())).toBe(false);
});
