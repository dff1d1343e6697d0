import { expect, test } from "vitest";
import type { Change } from "@/lib/outbox/intents/change";
import { buildWriteBody } from "@/lib/simkl/schemas/write-item";
import { buildWriteItem } from "./build-write-item";

const AT = "2026-11-21T12:00:00Z";
const THEN = "2024-05-06T07:08:09Z";
const episode = (number: number, at: string): Change => ({
  kind: "watch",
  at,
  seasons: [{ number: 1, isWhole: false, episodes: [{ number }] }],
});

test.each<[string, "movie" | "tv" | "anime", Change[], string]>([
  [
    "a film",
    "movie",
    [{ kind: "watch", at: AT, seasons: [] }],
    `{"movies":[{"ids":{"simkl":7},"watched_at":"${AT}"}]}`,
  ],
  [
    "an anime film, under shows",
    "anime",
    [{ kind: "watch", at: AT, seasons: [] }],
    `{"shows":[{"ids":{"simkl":7},"watched_at":"${AT}"}]}`,
  ],
  [
    "an episode",
    "tv",
    [episode(3, AT)],
    `{"shows":[{"ids":{"simkl":7},"watched_at":"${AT}","seasons":[{"number":1,"episodes":[{"number":3}]}]}]}`,
  ],
  [
    "episodes of several clicks",
    "tv",
    [episode(3, AT), episode(4, THEN)],
    `{"shows":[{"ids":{"simkl":7},"seasons":[{"number":1,"episodes":[{"number":3,"watched_at":"${AT}"},{"number":4,"watched_at":"${THEN}"}]}]}]}`,
  ],
  [
    "a whole season",
    "tv",
    [{ kind: "watch", at: AT, seasons: [{ number: 2, isWhole: true, episodes: [{ number: 1 }] }] }],
    `{"shows":[{"ids":{"simkl":7},"watched_at":"${AT}","seasons":[{"number":2}]}]}`,
  ],
  [
    "episodes with their old dates",
    "tv",
    [
      {
        kind: "watch",
        at: AT,
        seasons: [{ number: 1, isWhole: false, episodes: [{ number: 1, at: THEN }, { number: 2 }] }],
      },
    ],
    `{"shows":[{"ids":{"simkl":7},"seasons":[{"number":1,"episodes":[{"number":1,"watched_at":"${THEN}"},{"number":2,"watched_at":"${AT}"}]}]}]}`,
  ],
  [
    "unmarked episodes",
    "anime",
    [{ kind: "unwatch", seasons: [{ number: 1, isWhole: false, episodes: [{ number: 2 }] }] }],
    `{"shows":[{"ids":{"simkl":7},"seasons":[{"number":1,"episodes":[{"number":2}]}]}]}`,
  ],
  ["a list", "tv", [{ kind: "list", status: "hold" }], `{"shows":[{"ids":{"simkl":7},"to":"hold"}]}`],
  [
    "a rating",
    "movie",
    [{ kind: "rate", rating: 8, at: AT }],
    `{"movies":[{"ids":{"simkl":7},"rating":8,"rated_at":"${AT}"}]}`,
  ],
  ["no rating", "anime", [{ kind: "unrate" }], `{"shows":[{"ids":{"simkl":7}}]}`],
  [
    "a memo with the list of its title",
    "tv",
    [{ kind: "memo", text: "a", isPrivate: true }],
    `{"shows":[{"ids":{"simkl":7},"status":"watching","memo":{"text":"a","is_private":true}}]}`,
  ],
  ["a removal", "movie", [{ kind: "remove" }], `{"movies":[{"ids":{"simkl":7}}]}`],
])("builds the documented item for %s", (_, kind, changes, body) => {
  const writes = changes.map((change, index) => ({ id: BigInt(index), simklId: 7, change, isAlone: false }));
  expect(JSON.stringify(buildWriteBody([buildWriteItem(writes, { kind, status: "watching" })]))).toBe(body);
});
