import { expect, test } from "vitest";
import { formatCost } from "./messages";

test("the price of a search is shown first, with what is left of the quota if it is known", () => {
  expect(formatCost(3, null)).toBe("Asking Simkl takes 3 requests of your daily quota.");
  expect(formatCost(1, 9998)).toBe("Asking Simkl takes 1 request; you have 9,998 left today.");
  expect(formatCost(0, 12)).toBe("Asking Simkl for this takes none of your daily requests.");
});
