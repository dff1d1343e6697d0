import { expect, test } from "vitest";
import { formatPlaceReason } from "./messages";

const progress = {
  simklId: 1,
  nextDate: null,
  lastWatchedAt: null,
  watchedEpisodes: 3,
  totalEpisodes: 2000,
  notAiredEpisodes: 0,
  airStatus: null,
};

test.each([
  [{ place: "today" }, "New today"],
  [{ place: "today", watchedEpisodes: 0 }, "It starts today"],
  [{ place: "behind" }, "Behind, more to come"],
  [{ place: "behind", watchedEpisodes: 1999 }, "The latest one, more to come"],
  [{ place: "soon" }, "Nothing to catch up on until then"],
  [{ place: "ended" }, "All out, finish it any time"],
  [{ place: "ended", watchedEpisodes: 0 }, "All out, not begun"],
  [{ place: "ended", watchedEpisodes: 1999 }, "The last one"],
] as const)("%o: %s", (title, message) => expect(formatPlaceReason({ ...progress, ...title })).toBe(message));
