import { expect, test } from "vitest";
import { RateLimiter } from "./rate-limiter";

test("ten GETs a second are fine, the eleventh is not", () => {
  const rateLimiter = new RateLimiter();
  const results = Array.from({ length: 11 }, (_, n) => rateLimiter.check("a", "GET", n, 5000));
  expect(results).toEqual([...Array(10).fill("fine"), "too-many-gets"]);
  expect(rateLimiter.check("b", "GET", 11, 5000)).toBe("fine");
  expect(rateLimiter.check("a", "GET", 1500, 5000)).toBe("fine");
});

test("a second POST within a second blocks everything of that token for a while, and more when repeated", () => {
  const rateLimiter = new RateLimiter();
  expect(rateLimiter.check("a", "POST", 0, 5000)).toBe("fine");
  expect(rateLimiter.check("a", "POST", 500, 5000)).toBe("too-many-posts");
  expect(rateLimiter.check("a", "GET", 5000, 5000)).toBe("blocked");
  expect(rateLimiter.check("a", "GET", 5600, 5000)).toBe("fine");

  expect(rateLimiter.check("a", "POST", 6000, 5000)).toBe("fine");
  rateLimiter.check("a", "POST", 6100, 5000);
  rateLimiter.check("a", "POST", 6200, 5000);
  expect(rateLimiter.check("a", "GET", 16_000, 5000)).toBe("blocked");
  expect(rateLimiter.check("a", "GET", 16_200, 5000)).toBe("fine");
});
