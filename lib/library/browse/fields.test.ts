import { expect, test } from "vitest";
import { FACET_FIELDS, RANGE_FIELDS } from "./fields";

test.each([
  ["filters with values", Object.values(FACET_FIELDS)],
  ["ranges", Object.values(RANGE_FIELDS)],
])("the positions of %s are 1 to their number", (_name, fields) => {
  const positions = fields.map(({ position }) => position).sort((one, other) => one - other);
  expect(positions).toEqual(fields.map((_, index) => index + 1));
});
