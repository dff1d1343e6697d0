import { expect, test } from "vitest";
import { isSignedInPath } from "./routes";

test.each(["/overview", "/title/tv/35919", "/review/2026", "/settings/"])("%s is for the signed in", (path) => {
  expect(isSignedInPath(path)).toBe(true);
});

test.each(["/", "/api/health", "/images/posters/1/a_m.webp", "/overviews", "/admin/sync", "/nowhere"])(
  "%s is not sent away",
  (path) => {
    expect(isSignedInPath(path)).toBe(false);
  },
);
