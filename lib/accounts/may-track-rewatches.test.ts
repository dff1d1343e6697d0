import { expect, test } from "vitest";
import { mayTrackRewatches } from "./may-track-rewatches";

test.each([
  ["vip", true, "on"],
  ["pro", true, "on"],
  ["pro", false, "off"],
  ["free", false, "upgrade"],
  ["free", true, "upgrade"],
] as const)("on the %s plan, switched on: %s, it is %s", (plan, trackRewatches, tracking) =>
  expect(mayTrackRewatches({ plan, trackRewatches })).toBe(tracking),
);
