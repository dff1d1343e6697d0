import { describe, expect, test } from "vitest";
import { EPISODES, findCard, MOVIE } from "@/tests/fixtures/stats/sample-review";

test("of how many the date is doubtful is said, one and all among them", () => {
  const createSentence = (exact: number, bulk: number) =>
    findCard(
      {
        totals: [EPISODES, { ...EPISODES, dateQuality: "bulk" as const }].map((total, at) => ({
          ...total,
          episodes: [exact, bulk][at] ?? 0,
        })),
      },
      "time",
    )?.sentence;
  expect(createSentence(2, 9)).toBe(
    "11 episodes in 2025. 9 of them have dates that may not be when they were watched.",
  );
  expect(createSentence(0, 113)).toBe(
    "113 episodes in 2025. All of them have dates that may not be when they were watched.",
  );
  expect(createSentence(0, 1)).toBe("1 episode in 2025. Its date may not be when it was watched.");
});

describe("time watched", () => {
  test("says what it consists of, and of which time", () => {
    expect(findCard({ totals: [EPISODES, MOVIE], minutes: 570 }, "time")).toMatchObject({
      figure: "9 h 30 min",
      sentence: "10 episodes and 1 film in 2025.",
      rows: [
        { label: "TV", value: "7 h 30 min, 10 episodes", share: 1 },
        { label: "Films", value: "2 h, 1 film", share: 120 / 450 },
      ],
    });
  });

  test("mentions that the year goes on, and how much is estimated", () => {
    const stats = { isSoFar: true, totals: [{ ...EPISODES, estimatedMinutes: 1 }] };
    expect(findCard(stats, "time")?.sentence).toBe(
      "10 episodes in 2025 so far. 1 % of the time is estimated from usual lengths.",
    );
  });
});
