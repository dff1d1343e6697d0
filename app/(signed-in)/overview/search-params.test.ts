import { expect, test } from "vitest";
import { overviewHref, parseOverviewParams } from "./search-params";

test("the URL says which viewings the calendar shows; an invalid value counts as all", () => {
  for (const watch of ["first", "rewatch"] as const) expect(parseOverviewParams({ watch })).toEqual({ watch });
  for (const watch of [undefined, "both", "", ["first", "rewatch"]])
    expect(parseOverviewParams({ watch })).toEqual({ watch: null });
  expect(overviewHref({ watch: null })).toBe("/overview");
  expect(overviewHref({ watch: "rewatch" })).toBe("/overview?watch=rewatch");
});
