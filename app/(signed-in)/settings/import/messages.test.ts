import { expect, test } from "vitest";
import type { FileImportSummary } from "@/lib/file-import/find-file-import";
import type { Note } from "@/lib/file-import/plan/note";
import type { RowReason } from "@/lib/file-import/row-reason";
import { UploadProblemCode } from "@/lib/file-import/upload-problem";
import { formatLeftOut, formatNotes, formatRowReason, formatUploadProblem } from "./messages";

test.each(UploadProblemCode.options)("%s has a sentence", (code) => {
  expect(formatUploadProblem({ code })).toMatch(/^[A-Z].*\.$/);
});

test("a broken table names its line", () => {
  const sentence = "This is no CSV that can be read: something is wrong near line 17.";
  expect(formatUploadProblem({ code: "broken-table", line: 17 })).toBe(sentence);
});

test.each<[RowReason, string]>([
  [{ code: "episodes-missing", missing: 1, total: 2 }, "Simkl does not have 1 of its 2 episodes."],
  [{ code: "put-on-list", status: "plantowatch" }, "Simkl put it on Plan to watch."],
  [{ code: "cancelled" }, "Cancelled before it was sent."],
  [{ code: "not-found" }, "Simkl does not know this title, or not by this kind."],
  [{ code: "text", text: "As it was stored." }, "As it was stored."],
])("%j", (reason, sentence) => expect(formatRowReason(reason)).toBe(sentence));

test.each<[Note[], string]>([
  [[], ""],
  [[{ code: "episodes", count: 1 }], "1 episode"],
  [
    [
      { code: "episodes", count: 1204 },
      { code: "list", status: "hold" },
      { code: "memo" },
      { code: "rated", rating: 8 },
    ],
    "1,204 episodes · On hold · a memo · rated 8",
  ],
  [
    [
      { code: "other-list", here: "dropped", inFile: "completed" },
      { code: "other-rating", here: 3, inFile: 7 },
    ],
    "Dropped here, Completed in the file · rated 3 here, 7 in the file",
  ],
  [[{ code: "watched-in-file", status: "dropped" }], "Dropped here, watched in the file"],
  [[{ code: "name-only" }, { code: "watched" }], "Only its name is known · watched"],
  [[{ code: "episodes-missing", count: 2 }], "2 that Simkl does not have, or not yet"],
  [[{ code: "other-kind", kind: "movie" }], "Simkl files this as a film"],
  [[{ code: "text", text: "as it was stored" }], "As it was stored"],
])("%j", (notes, line) => expect(formatNotes(notes)).toBe(line));

test.each<[FileImportSummary["leftOut"][number], string]>([
  [{ code: "rewatches", count: 1 }, "1 viewing again"],
  [{ code: "rewatches", count: 1204 }, "1,204 viewings again: Watchfolio sends no rewatches by itself"],
  [{ code: "memos", count: 1 }, "1 review longer than the 140 characters of a memo"],
  [{ code: "text", text: "2 rows" }, "2 rows"],
])("%j", (leftOut, line) => expect(formatLeftOut(leftOut)).toBe(line));
