import { expect, test } from "vitest";
import { createTicks } from "./create-ticks";

test.each([
  [0, [0, 1]],
  [3, [0, 1, 2, 3]],
  [7, [0, 2, 4, 6, 8]],
  [1200, [0, 500, 1000, 1500]],
])("over a most of %s stand %j", (most, ticks) => expect(createTicks(most)).toEqual(ticks));

test("the last one is at least the most, and there are few", () => {
  for (let most = 0.1; most < 100_000; most *= 1.37) {
    const ticks = createTicks(most);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
    expect(ticks.length).toBeLessThanOrEqual(6);
  }
});
