import { expect, test } from "vitest";
import { createStubClient } from "@/lib/simkl/testing/stub-client";
import { readPlayback } from "./playback";

test("a playback id beyond 2^53 keeps its digits, and a title that looks like one stays as it is", async () => {
  const body = `[{ "id": 9223372036854775807, "progress": 42.2, "paused_at": "2026-04-30T22:13:00Z", "type": "movie",
    "movie": { "title": "say \\"id\\": 12345678901234567", "year": 2016, "ids": { "simkl": 39687, "tvdb": 305288 } } }]`;
  const { rows } = await readPlayback(createStubClient(body).user);
  expect(rows).toEqual([
    {
      id: "9223372036854775807",
      progress: 42.2,
      pausedAt: "2026-04-30T22:13:00Z",
      animeType: null,
      kind: "movie",
      simklId: 39687,
      title: 'say "id": 12345678901234567',
      year: 2016,
      ids: { tvdb: "305288" },
      episode: null,
    },
  ]);
});

test("an episode's number and pause time are found under both of their names", async () => {
  const playback = (episode: object, times: object) => ({ id: 1, anime: { ids: { simkl: 2 } }, episode, ...times });
  const body = [
    playback({ season: 1, number: 3 }, { paused_at: "2026-04-30T22:13:00Z" }),
    playback({ season: 1, episode: 3 }, { watched_at: "2026-04-30T22:13:00Z" }),
    playback({ season: 1, episode: 3 }, {}),
  ];
  const { rows, unreadable } = await readPlayback(createStubClient(body).user);
  expect(unreadable).toBe(1);
  for (const row of rows) {
    expect(row).toMatchObject({ id: "1", kind: "anime", pausedAt: "2026-04-30T22:13:00Z", episode: { number: 3 } });
  }
});

test("nothing paused is an empty list, an odd response is a failure", async () => {
  expect(await readPlayback(createStubClient([]).user)).toEqual({ rows: [], unreadable: 0 });
  await expect(readPlayback(createStubClient({ error: "odd" }).user)).rejects.toMatchObject({
    code: "unreadable-answer",
  });
});
