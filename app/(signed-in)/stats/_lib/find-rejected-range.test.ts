import { expect, test } from "vitest";
import { parseStatsParams } from "@/app/(signed-in)/stats/search-params";
import { findRejectedRange } from "./find-rejected-range";

const findRejected = (query: Record<string, string | string[] | undefined>) =>
  findRejectedRange(query, parseStatsParams(query).range);

test.each([
  [{ from: "2023-02-29", to: "2023-03-02" }, "days that cannot be read, from “2023-02-29” to “2023-03-02”"],
  [{ from: "2024-01-01" }, "days from “2024-01-01” on without a last one"],
  [{ to: "2024-01-01", range: "2024" }, "days until “2024-01-01” without a first one"],
  [{ range: "2024-13" }, "“2024-13”, which is no year or month"],
  [{ range: "1999" }, "“1999”, which is no year or month"],
  [{ range: ["2024", "2025"] }, "“2024 and 2025”, which is no year or month"],
  [{ range: "x".repeat(99) }, `“${"x".repeat(40)}…”, which is no year or month`],
])("%j is rejected with its unreadable parts", (query, words) => expect(findRejected(query)).toBe(words));

test.each([
  {},
  { range: "all" },
  { range: "2024-02", kind: "book" },
  { from: "2024-02-29", to: "2024-03-01" },
  { from: "", to: "", range: "" },
])("nothing is refused of %j", (query) => expect(findRejected(query)).toBeNull());
