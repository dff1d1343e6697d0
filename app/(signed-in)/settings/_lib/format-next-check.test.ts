import { expect, test } from "vitest";
import type { SyncStatus } from "@/lib/sync/status/sync-status";
import { EARLIER, IDLE, NOW } from "@/tests/fixtures/idle-sync-status";
import { formatNextCheck } from "./format-next-check";

test.each<[Partial<SyncStatus>, RegExp]>([
  [{}, /^Today, 13:30. You are here, so your library is checked every half hour/],
  [{ lastSeenAt: EARLIER }, /in the last three days.* every hour/],
  [{ lastSeenAt: new Date("2026-11-10T00:00:00Z") }, /every six hours/],
  [{ lastSeenAt: new Date("2026-10-01T00:00:00Z") }, /once a day/],
  [{ nextDueAt: null, lastSeenAt: new Date("2026-01-01T00:00:00Z") }, /^When you come by/],
  [{ state: "failing" }, /^Today, 13:30.$/],
  [{ state: "paused" }, /^None/],
])("the next check and why then, with %o", (rest, message) => {
  expect(formatNextCheck({ ...IDLE, ...rest }, "UTC", NOW)).toMatch(message);
});
