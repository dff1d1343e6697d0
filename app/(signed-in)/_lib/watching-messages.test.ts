import { expect, test } from "vitest";
import type { WatchingMessage } from "@/lib/now-watching/watching-message";
import { formatWatchingMessage } from "./watching-messages";

test.each<[WatchingMessage, string]>([
  [{ code: "paused", percent: 42.5 }, "Paused at 42.5 %. It waits among what you paused."],
  [
    { code: "checked-in-elsewhere", title: "Alien" },
    "You are checked in to “Alien”. Cancel that first, or wait until it is over.",
  ],
  [
    { code: "other-check-in", title: "Alien", minutes: 12, isCancellable: true },
    "Simkl says that you are checked in to “Alien”, for another 12 minutes. Cancel that first, or wait until it is over.",
  ],
  [
    { code: "other-check-in", title: null, minutes: 1, isCancellable: true },
    "Simkl says that you are checked in to something else, for another minute. Cancel that first, or wait until it is over.",
  ],
  [
    { code: "other-check-in", title: null, minutes: null, isCancellable: false },
    "Simkl says that you are checked in to something else. Wait until it is over, or end it on simkl.com.",
  ],
  [{ code: "scrobble-refused", errorId: "empty_field" }, "Simkl refused this (empty_field)."],
  [{ code: "stopped" }, "Stopped. It counts as watched."],
  [{ code: "title-unknown" }, "This title is not known here. Please open its page first."],
  [{ code: "episode-not-aired", season: 1, number: 2 }, "Episode 2 of season 1 has not aired yet."],
])("%j", (message, sentence) => expect(formatWatchingMessage(message)).toBe(sentence));
