import { expect, test } from "vitest";
import { getRewatchTracking } from "./rewatch-tracking";

test.each([
  ["vip", true, "on"],
  ["pro", true, "on"],
  ["pro", false, "off"],
  ["free", false, "upgrade"],
  ["free", true, "upgrade"],
] as const)("on the %s plan, switched on: %s, it is %s", (plan, trackRewatches, tracking) =>
  expect(getRewatchTracking({ plan, trackRewatches })).toBe(tracking),
);
