import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse } from "@/tests/house";
import { runFleet } from "@/tests/sync/fleet";

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

// `npm run soak:fleet` does the same with 500 people for a minute.
test("two instances and a cron sync nobody twice at once and leave nobody out, though one is killed", async () => {
  const { done, failed, overlapping, leftOut } = await runFleet(house, { users: 40, seconds: 6 });
  expect({ failed, overlapping, leftOut }).toEqual({ failed: 0, overlapping: 0, leftOut: 0 });
  expect(done).toBeGreaterThanOrEqual(80);
}, 60_000);
