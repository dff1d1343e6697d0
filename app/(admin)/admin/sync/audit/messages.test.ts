import { expect, test } from "vitest";
import { describeDetail } from "./messages";

test.each([
  [{}, ""],
  [{ problem: "refused" }, "refused"],
  [{ path: "/admin/sync", method: "GET" }, "/admin/sync · method GET"],
  [
    { action: "pause", result: "Paused.", before: "ready", after: "ready, paused by operator" },
    "pause · Paused. · before: ready; after: ready, paused by operator",
  ],
  [{ action: "sync-now", before: "ready", after: "ready" }, "sync-now · still: ready"],
  [{ limit: "palette", omitted: 41 }, "searches in a second · and 41 more like it before"],
])("%o is described as %j", (detail, expected) => expect(describeDetail(detail)).toBe(expected));
