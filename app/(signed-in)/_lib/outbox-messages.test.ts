import { expect, test } from "vitest";
import { PLAIN_WRITE_REASONS, type WriteReason } from "@/lib/outbox/write-reason";
import { formatUndoResult, formatWriteReason } from "./outbox-messages";

test.each(PLAIN_WRITE_REASONS)("%s has a sentence", (code) => {
  expect(formatWriteReason({ code })).toMatch(/^[A-Z].*\.$/);
});

test.each<[WriteReason, string]>([
  [
    { code: "outbox-full", limit: 10_000 },
    "10,000 of your changes wait to be sent to Simkl already. Please try again when some of them are through.",
  ],
  [{ code: "episode-unknown", season: 3, number: 1 }, "Simkl knows no episode 1 in season 3."],
  [{ code: "episode-not-aired", season: 2, number: 5 }, "Episode 5 of season 2 has not aired yet."],
  [
    { code: "memo-too-long", limit: 140, length: 141 },
    "A memo has at most 140 characters; this one has 141. An emoji counts as two or more.",
  ],
  [
    { code: "restored-memo-too-long", limit: 140 },
    "This memo is longer than 140 characters, and Simkl may cut it off. Please shorten it and save it again.",
  ],
  [{ code: "rewatch-limit", limit: 50 }, "Simkl keeps at most 50 rewatches of one title."],
  [
    { code: "episode-not-watched", season: 1, number: 3 },
    "You have not watched episode 3 of season 1 yet, as far as Simkl says, so this would be its first time: mark it as watched instead.",
  ],
  [
    { code: "episode-in-rewatch", season: 0, number: 2 },
    "This rewatch has special 2 already. To see it once more, close this one and begin another.",
  ],
  [{ code: "before-release", episode: null }, "That is before this came out. Please choose a later date."],
  [
    { code: "within-48-hours", episode: { season: 1, number: 2 } },
    "You watched episode 2 of season 1 within 48 hours of that time, and Simkl takes both for one viewing.",
  ],
  [{ code: "rewatch-state-kept", state: "completed" }, "Simkl keeps this rewatch as finished."],
  [{ code: "sync-failure", failure: "rate-limited" }, "Simkl asked us to slow down. It will be tried again shortly."],
  [
    { code: "refused", errorId: "wrong_parameter" },
    "Simkl refused this (wrong_parameter). It would refuse it again as it is.",
  ],
  [{ code: "refused", errorId: null }, "Simkl refused this. It would refuse it again as it is."],
  [{ code: "text", text: "As it was stored." }, "As it was stored."],
])("%j", (reason, sentence) => expect(formatWriteReason(reason)).toBe(sentence));

test.each([
  [{ status: "done" } as const, "Taken back."],
  [{ status: "partial", failed: 1, total: 3 } as const, "1 of 3 could not be taken back. Your outbox says why."],
])("%j", (result, sentence) => expect(formatUndoResult(result)).toBe(sentence));
