import fc from "fast-check";
import { expect, test } from "vitest";
import { parseBulkIntentParams } from "./search-params";

const parse = (query: string) => parseBulkIntentParams(new URLSearchParams(query), "America/New_York");

test.each([
  ["do=list&status=dropped", { kind: "list", status: "dropped" }],
  ["do=rate&rating=8", { kind: "rate", rating: 8 }],
  ["do=unrate&rating=8", { kind: "unrate" }],
  ["do=watch&when=now&at=2024-01-01T00:00", { kind: "watch", watchedAt: "now" }],
  ["do=watch&when=long-ago", { kind: "watch", watchedAt: "long-ago" }],
  ["do=watch&when=at&at=2024-02-29T21:40", { kind: "watch", watchedAt: "2024-03-01T02:40:00.000Z" }],
  ["do=privacy&memo=public", { kind: "privacy", isPrivate: false }],
  ["do=privacy", { kind: "privacy", isPrivate: true }],
  ["do=remove", { kind: "remove" }],
])("%s is an intent", (query, intent) => expect(parse(query)).toEqual(intent));

test.each([
  "",
  "do=burn",
  "do=list",
  "do=list&status=burned",
  "do=rate",
  "do=rate&rating=0",
  "do=rate&rating=11",
  "do=rate&rating=7.5",
  "do=watch",
  "do=watch&when=at&at=yesterday",
])("%s is no intent", (query) => expect(parse(query)).toBeNull());

test("any query is an intent or null", () => {
  const names = fc.constantFrom("do", "status", "rating", "when", "at", "memo");
  const values = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("list", "rate", "watch", "at", "2024-02-30"));
  fc.assert(
    fc.property(fc.array(fc.tuple(names, values)), (pairs) => {
      parseBulkIntentParams(new URLSearchParams(pairs), "UTC");
    }),
  );
});
