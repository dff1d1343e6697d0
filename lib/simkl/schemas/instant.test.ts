import { expect, test } from "vitest";
import { toInstant } from "./instant";

test.each([
  ["2026-05-20T21:00:00Z", "2026-05-20T21:00:00Z"],
  ["1970-01-01T00:00:01Z", "1970-01-01T00:00:01Z"],
  ["2018-06-12T14:23:08.999Z", "2018-06-12T14:23:08Z"],
  ["2026-05-27T21:00:00-05:00", "2026-05-28T02:00:00Z"],
  ["2013-04-07T01:58:00+09:00", "2013-04-06T16:58:00Z"],
  ["2026-05-20 21:00:00", "2026-05-20T21:00:00Z"],
  ["2026-05-20T21:00:00", "2026-05-20T21:00:00Z"],
  ["2026-05-20", "2026-05-20T00:00:00Z"],
])("%s is the instant %s", (spelled, instant) => {
  expect(toInstant(spelled)).toBe(instant);
});

test.each([null, undefined, "", "0000-00-00 00:00:00", "2026-13-01T00:00:00Z", "soon", 1770000000, {}])(
  "%j is no instant",
  (value) => {
    expect(toInstant(value)).toBeNull();
  },
);
