import { expect, test } from "vitest";
import { overviewHref, parseWatchFilter } from "./search-params";

test("which watches are shown stands in the address, and anything else there is as if it were not", () => {
  for (const watch of ["first", "rewatch"] as const) expect(parseWatchFilter({ watch })).toBe(watch);
  for (const watch of [undefined, "both", "", ["first", "rewatch"]]) expect(parseWatchFilter({ watch })).toBeNull();
  expect(overviewHref(null)).toBe("/overview");
  expect(parseWatchFilter(Object.fromEntries(new URL(overviewHref("rewatch"), "http://x").searchParams))).toBe(
    "rewatch",
  );
});
