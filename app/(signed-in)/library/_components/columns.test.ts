import { expect, test } from "vitest";
import { FILTERS } from "./columns";

test("the places of the filters are 1 to their number", () => {
  expect(FILTERS.map(({ place }) => place)).toEqual(FILTERS.map((_, index) => index + 1));
});
