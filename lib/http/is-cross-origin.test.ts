import { expect, test } from "vitest";
import { isCrossOrigin } from "./is-cross-origin";

const SITE = "https://watch.example";

test.each([
  ["a page of ours", "POST", "https://watch.example", false],
  ["a page of ours behind a proxy that keeps the name of the machine", "POST", "http://app:3000", false],
  ["no browser", "POST", null, false],
  ["another site that only reads", "GET", "https://evil.example", false],
  ["another site", "POST", "https://evil.example", true],
  ["a site with our name in its own", "POST", "https://watch.example.evil.example", true],
  ["another port of our machine", "POST", "https://watch.example:8443", true],
  ["a sandboxed page, which has no name", "DELETE", "null", true],
] as const)("%s", (_, method, origin, expected) => {
  const headers = new Headers({ host: "app:3000", ...(origin && { origin }) });
  expect(isCrossOrigin({ method, headers }, SITE)).toBe(expected);
});
