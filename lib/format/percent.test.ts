import { expect, test } from "vitest";
import { formatPercent } from "./percent";

test.each([
  [0, 10, "0 %"],
  [1, 1000, "1 %"],
  [1, 3, "33 %"],
  [999, 1000, "99 %"],
  [10, 10, "100 %"],
])("%d of %d are %s", (part, all, expected) => expect(formatPercent(part, all)).toBe(expected));
