import { expect, test } from "vitest";
import { countRequests } from "./count-requests";

const memo = { kind: "memo", text: "So good", isPrivate: true } as const;

test.each([
  [0, 0],
  [1, 1],
  [100, 1],
  [101, 2],
  [2000, 20],
])("%i memos of as many titles take %i requests", (memos, requests) => {
  const changes = Array.from({ length: memos }, (_, index) => ({ simklId: index + 1, change: memo }));
  expect(countRequests(changes)).toBe(requests);
});

test("writes that cannot share a request are counted separately", () => {
  const rate = { kind: "rate", rating: 8, at: "2026-05-01T00:00:00Z" } as const;
  expect(
    countRequests([
      { simklId: 1, change: memo },
      { simklId: 1, change: memo },
      { simklId: 2, change: rate },
    ]),
  ).toBe(3);
});
