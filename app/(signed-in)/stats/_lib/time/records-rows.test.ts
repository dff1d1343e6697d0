import { expect, test } from "vitest";
import { createRecordsRows } from "./records-rows";

test("each value of a record has a unit", () => {
  const streaks = {
    longest: { firstDay: "2024-03-01", lastDay: "2024-03-12", days: 12 },
    current: null,
    drought: null,
  };
  const biggest = { day: "2024-03-02", episodes: 9, films: 1, minutes: 510 };
  const title = { simklId: 1, kind: "tv", title: "Dark", url: "/", poster: null } as const;
  const from = new Date("2024-03-01T23:30:00Z");
  const binge = { ...title, episodes: 8, minutes: 400, from, to: new Date("2024-03-02T05:00:00Z") };
  expect(createRecordsRows({ streaks, biggest, binge }, "Asia/Tokyo")).toEqual([
    ["Longest streak", "2024-03-01", "2024-03-12", 12, "days"],
    ["Biggest day", "2024-03-02", "2024-03-02", 510, "minutes"],
    ["Biggest day", "2024-03-02", "2024-03-02", 10, "viewings"],
    ["Longest binge: Dark", "2024-03-02", "2024-03-02", 8, "episodes"],
    ["Longest binge: Dark", "2024-03-02", "2024-03-02", 400, "minutes"],
  ]);
});
