import { expect, test } from "vitest";
import { isWebUrl } from "./is-web-url";

test.each([
  ["/overview", true],
  ["/%ff", true],
  ["https://watch.example/overview", true],
  ["http://elsewhere.example", true],
  ["overview", false],
  ["javascript:alert(1)", false],
  ["data:x", false],
  ["http://", false],
  ["http://[", false],
  ["https://a b", false],
  ["//[", false],
  ["\\\\elsewhere", false],
  ["\0", false],
  ["", false],
])("%j: %s", (url, expected) => expect(isWebUrl(url, "https://watch.example")).toBe(expected));
