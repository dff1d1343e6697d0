import { expect, test } from "vitest";
import { parseWriteReason, serializeWriteReason, type WriteReason } from "./write-reason";

test.each<WriteReason>([
  { code: "not-found" },
  { code: "memo-too-long", limit: 140, length: 141 },
  { code: "within-48-hours", episode: { season: 0, number: 3 } },
  { code: "before-release", episode: null },
  { code: "sync-failure", failure: "rate-limited" },
  { code: "refused", errorId: null },
])("%j survives a column of text", (reason) => {
  expect(parseWriteReason(serializeWriteReason(reason))).toEqual(reason);
});

test("a sentence of an older row stays; no reason, a code of another release and an incomplete one are none", () => {
  expect(parseWriteReason("It is on that list already.")).toEqual({
    code: "text",
    text: "It is on that list already.",
  });
  for (const stored of [null, '{"code":"burned"}', '{"code":"memo-too-long"}'])
    expect(parseWriteReason(stored)).toBeNull();
});
