import { expect, test } from "vitest";
import { ReconnectNeeded } from "@/lib/accounts/reconnect-needed";
import { SimklClientBlocked, SimklQuotaUsedUp, SimklUnavailable } from "@/lib/simkl/errors";
import { retryAt } from "./retry-at";

const now = new Date("2026-11-21T12:00:00Z");
const endpoint = "GET /sync/activities";
const failing = new SimklUnavailable({ endpoint, status: 503 });

function secondsUntil(error: unknown, failures: number, random = 0): number | null {
  const at = retryAt(error, failures, now, random);
  return at && (at.getTime() - now.getTime()) / 1000;
}

test("waits twice as long after each failure, up to an hour", () => {
  expect([1, 2, 3, 4].map((failures) => secondsUntil(failing, failures))).toEqual([20, 40, 80, 160]);
  expect(secondsUntil(failing, 20)).toBe(3600);
});

test("spreads the tries, so that a fleet does not come back at once", () => {
  expect(secondsUntil(failing, 1, 0.5)).toBe(25);
});

test("waits for the day to end when Simkl says how long that is", () => {
  expect(secondsUntil(new SimklQuotaUsedUp({ endpoint, status: 429, retryAfterSeconds: 7200 }), 1)).toBe(7200);
});

test("leaves Simkl alone for an hour when it blocks the app", () => {
  expect(secondsUntil(new SimklClientBlocked({ endpoint, status: 412 }), 1)).toBe(3600);
});

test("does not try again without a grant", () => {
  expect(secondsUntil(new ReconnectNeeded(), 1)).toBeNull();
});
