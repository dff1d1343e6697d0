import { expect, test } from "vitest";
import { formatIdAudit } from "@/app/(signed-in)/settings/_lib/format-id-audit";
import { formatNextCheck } from "@/app/(signed-in)/settings/_lib/format-next-check";
import type { SyncStatus } from "@/lib/sync/status/sync-status";
import { formatSyncStatus } from "./sync-status-message";

const NOW = new Date("2026-11-21T12:00:00Z");
const later = new Date("2026-11-21T13:30:00Z");
const earlier = new Date("2026-11-20T20:15:00Z");

const idle: SyncStatus = {
  state: "idle",
  isImporting: false,
  lastSyncedAt: NOW,
  askedAt: null,
  nextDueAt: later,
  lastSeenAt: NOW,
  failures: 0,
  lastError: null,
  pausedBy: null,
  pausedAt: null,
  quotaUntil: null,
  blockedUntil: null,
  quotaLimit: null,
  quotaRemaining: null,
  quotaSeenAt: null,
  idAuditAt: null,
  idAuditOutcome: null,
  idAuditCounts: null,
};

test.each<[Partial<SyncStatus>, RegExp]>([
  [{ state: "paused", pausedBy: "person", pausedAt: earlier }, /^You paused .*\(since yesterday, 20:15\)/],
  [{ state: "paused", pausedBy: "operator" }, /^The operator of this site paused/],
  [{ state: "failing", lastError: "Simkl cannot be reached." }, /^Simkl cannot be reached. Next try: today, 13:30.$/],
  [{ state: "failing", nextDueAt: earlier }, /Next try: in a moment.$/],
  [
    { state: "resting", lastError: "It failed." },
    /^It failed. After five failures .* once a day. Next try: today, 13:30/,
  ],
  [{ state: "quota", quotaUntil: later }, /go on today, 13:30/],
  [{ state: "blocked", blockedUntil: later }, /Next try: today, 13:30/],
  [{ state: "running", isImporting: true }, /brought over/],
])("where the checks stand with %o", (rest, message) => {
  expect(formatSyncStatus({ ...idle, ...rest }, "UTC", NOW)).toMatch(message);
});

test.each<[Partial<SyncStatus>, RegExp]>([
  [{}, /^Today, 13:30. You are here, so your library is checked every half hour/],
  [{ lastSeenAt: earlier }, /in the last three days.* every hour/],
  [{ lastSeenAt: new Date("2026-11-10T00:00:00Z") }, /every six hours/],
  [{ lastSeenAt: new Date("2026-10-01T00:00:00Z") }, /once a day/],
  [{ nextDueAt: null, lastSeenAt: new Date("2026-01-01T00:00:00Z") }, /^When you come by/],
  [{ state: "failing" }, /^Today, 13:30.$/],
  [{ state: "paused" }, /^None/],
])("the next check and why then, with %o", (rest, message) => {
  expect(formatNextCheck({ ...idle, ...rest }, "UTC", NOW)).toMatch(message);
});

const counts = (lacking: number, left: number) => ({ listed: { movie: 700, tv: 400, anime: 100 }, lacking, left });

test.each<[Partial<SyncStatus>, string]>([
  [{}, "Not yet: once a week the whole list of titles is compared."],
  [
    { idAuditAt: earlier, idAuditOutcome: "equal", idAuditCounts: counts(0, 0) },
    "Yesterday, 20:15: all 1,200 titles equal.",
  ],
  [
    { idAuditAt: earlier, idAuditOutcome: "differs", idAuditCounts: counts(1, 2) },
    "Yesterday, 20:15: 3 titles differed, so the whole library was read again.",
  ],
])("what the weekly id audit found, with %o", (rest, message) => {
  expect(formatIdAudit({ ...idle, ...rest }, "UTC", NOW)).toBe(message);
});
