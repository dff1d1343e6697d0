import { describe, expect, test } from "vitest";
import { SimklLostResponse, SimklNotFound, SimklRateLimited, SimklUnavailable, SimklUnreachable } from "./errors";
import { retryDelay } from "./retry-delay";

const read = { endpoint: "GET /sync/activities" };
const write = { endpoint: "POST /sync/history" };
const withoutJitter = () => 0;

describe("retryDelay", () => {
  test("doubles from one second to sixteen, with up to a quarter of jitter, and then gives up", () => {
    const failure = new SimklUnavailable({ ...read, status: 503 });
    const delays = (random: number) => [1, 2, 3, 4, 5, 6].map((attempt) => retryDelay(failure, attempt, () => random));
    expect(delays(0)).toEqual([1000, 2000, 4000, 8000, 16000, null]);
    expect(delays(1)).toEqual([1250, 2500, 5000, 10000, 20000, null]);
  });

  test("waits as long as a 503 asks for, within a minute", () => {
    const createUnavailable = (retryAfterSeconds: number) =>
      new SimklUnavailable({ ...read, status: 503, retryAfterSeconds });
    expect(retryDelay(createUnavailable(30), 1, withoutJitter)).toBe(30000);
    expect(retryDelay(createUnavailable(1), 3, withoutJitter)).toBe(4000);
    expect(retryDelay(createUnavailable(3600), 1, withoutJitter)).toBeNull();
  });

  test("repeats a broken read five times, one that used up its deadline once", () => {
    expect(retryDelay(new SimklUnreachable({ ...read, timedOut: false }), 5, withoutJitter)).toBe(16000);
    expect(retryDelay(new SimklUnreachable({ ...read, timedOut: true }), 1, withoutJitter)).toBe(1000);
    expect(retryDelay(new SimklUnreachable({ ...read, timedOut: true }), 2, withoutJitter)).toBeNull();
  });

  test("never repeats a write that may have arrived", () => {
    expect(retryDelay(new SimklLostResponse(write), 1, withoutJitter)).toBeNull();
    expect(retryDelay(new SimklUnreachable({ ...write, timedOut: false }), 1, withoutJitter)).toBeNull();
    expect(retryDelay(new SimklUnavailable({ ...write, status: 500 }), 1, withoutJitter)).toBeNull();
  });

  test("repeats once after the write lock and three times after the cap, whatever the method", () => {
    const locked = new SimklRateLimited({ ...write, status: 400 });
    const capped = new SimklRateLimited({ ...write, status: 429, retryAfterSeconds: 900 });
    expect([1, 2].map((attempt) => retryDelay(locked, attempt, withoutJitter))).toEqual([2000, null]);
    expect([1, 2, 3, 4].map((attempt) => retryDelay(capped, attempt, withoutJitter))).toEqual([1000, 1000, 1000, null]);
  });

  test("does not repeat what would be refused again", () => {
    expect(retryDelay(new SimklNotFound({ ...read, status: 404 }), 1, withoutJitter)).toBeNull();
  });
});
