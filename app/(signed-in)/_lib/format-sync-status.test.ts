import { expect, test } from "vitest";
import type { SyncStatus } from "@/lib/sync/status/sync-status";
import { EARLIER, IDLE, LATER, NOW } from "@/tests/fixtures/idle-sync-status";
import { formatSyncStatus } from "./format-sync-status";

test.each<[Partial<SyncStatus>, RegExp]>([
  [{ state: "paused", pausedBy: "person", pausedAt: EARLIER }, /^You paused .*\(since yesterday, 20:15\)/],
  [{ state: "paused", pausedBy: "operator" }, /^The operator of this site paused/],
  [{ state: "failing", lastError: "Simkl cannot be reached." }, /^Simkl cannot be reached. Next try: today, 13:30.$/],
  [{ state: "failing", nextDueAt: EARLIER }, /Next try: in a moment.$/],
  [
    { state: "resting", lastError: "It failed." },
    /^It failed. After five failures .* once a day. Next try: today, 13:30/,
  ],
  [{ state: "quota", quotaUntil: LATER }, /go on today, 13:30/],
  [{ state: "blocked", blockedUntil: LATER }, /Next try: today, 13:30/],
  [{ state: "running", isImporting: true }, /brought over/],
])("where the checks stand with %o", (rest, message) => {
  expect(formatSyncStatus({ ...IDLE, ...rest }, "UTC", NOW)).toMatch(message);
});
