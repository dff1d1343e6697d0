import { expect, test } from "vitest";
import { scheduleAfterCheckIn } from "./schedule-after-check-in";

const at = (time: string) => new Date(`2026-11-21T${time}Z`);

test.each([
  ["no check-in", null, at("20:00:00"), null],
  ["it is still on", at("21:00:00"), at("20:00:00"), at("21:02:30")],
  ["it is over, and Simkl may still be about to count it", at("21:00:00"), at("21:01:00"), at("21:02:30")],
  ["its viewing was read", at("21:00:00"), at("21:02:30"), null],
])("a library is read after a check-in: %s", (_, endsAt, now, due) => {
  expect(scheduleAfterCheckIn(endsAt, now)).toEqual(due);
});
