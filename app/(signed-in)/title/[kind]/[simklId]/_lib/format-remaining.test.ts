import { expect, test } from "vitest";
import { formatRemaining } from "./format-remaining";

const SHOW = { kind: "tv", animeType: null, runtime: 45 } as const;
const MOVIE = { kind: "movie", animeType: null, runtime: 118 } as const;
const entry = {
  status: "watching" as const,
  nextToWatch: "S02E04" as string | null,
  watchedEpisodes: 16,
  totalEpisodes: 30,
  notAiredEpisodes: 4,
};

test.each([
  ["what is left", SHOW, entry, "10 episodes left, 7 h 30 min, S02E04 next"],
  ["no time when the length is unknown", { ...SHOW, runtime: null }, entry, "10 episodes left, S02E04 next"],
  ["at least the next one", SHOW, { ...entry, watchedEpisodes: 40 }, "1 episode left, 45 min, S02E04 next"],
  [
    "who is caught up whatever they skipped",
    SHOW,
    { ...entry, nextToWatch: null },
    "Caught up, 4 episodes still to air",
  ],
  ["who is caught up with all", SHOW, { ...entry, nextToWatch: null, notAiredEpisodes: 0 }, "Caught up"],
  ["nothing before it began", SHOW, { ...entry, nextToWatch: null, watchedEpisodes: 0 }, null],
  ["what was seen of what is done", SHOW, { ...entry, status: "completed" as const }, "16 episodes watched"],
  ["a movie to come", MOVIE, { ...entry, status: "plantowatch" as const }, "1 h 58 min to watch"],
  ["nothing of a watched movie", MOVIE, { ...entry, status: "completed" as const }, null],
])("says %s", (_, title, progress, message) => {
  expect(formatRemaining(title, progress)).toBe(message);
});
