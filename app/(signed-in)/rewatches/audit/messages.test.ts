import { expect, test } from "vitest";
import type { Reason } from "@/lib/library/rewatches/audit/reason";
import { formatReason } from "./messages";

const MINUTE = 60_000;
const AT = new Date("2026-05-03T20:00:05Z");
const EPISODE = { season: 1, number: 3 };

test.each<[Reason, string]>([
  [
    { kind: "soon-after", ms: 120 * MINUTE, turn: 0, place: EPISODE, episodes: 1 },
    "S01E03 stands 2 h from the first watch. Simkl takes less than 48 hours for one viewing.",
  ],
  [
    { kind: "soon-after", ms: 5, turn: 2, place: { season: 0, number: 0 }, episodes: 3 },
    "It stands at the same minute as rewatch 2, and 2 other episodes like it. Simkl takes less than 48 hours for one viewing.",
  ],
  [
    { kind: "begun-together", ms: 90 * MINUTE, turn: 1 },
    "It begins 1 h 30 min from rewatch 1, as an app does that forgets which rewatch it began.",
  ],
  [{ kind: "one-second", episodes: 12, at: AT }, "12 episodes at one second: Sunday 3 May 2026, 20:00:05 (UTC)."],
  [
    { kind: "burst", episodes: 10, ms: 20_000, lengthMs: 400 * MINUTE },
    "10 episodes within 1 min, which take 6 h 40 min to watch.",
  ],
  [
    { kind: "shared-second", titles: 3, at: AT },
    "Rewatches of 3 titles at one second: Sunday 3 May 2026, 20:00:05 (UTC).",
  ],
])("%j is described as “%s”", (reason, words) => {
  expect(formatReason(reason, { kind: "tv", timeZone: "UTC" })).toBe(words);
});
