import { expect, test } from "vitest";
import type { SyncStatus } from "@/lib/sync/status/sync-status";
import { EARLIER, IDLE, NOW } from "@/tests/fixtures/idle-sync-status";
import { formatIdAudit } from "./format-id-audit";

const counts = (lacking: number, left: number) => ({ listed: { movie: 700, tv: 400, anime: 100 }, lacking, left });

test.each<[Partial<SyncStatus>, string]>([
  [{}, "Not yet: once a week the whole list of titles is compared."],
  [
    { idAuditAt: EARLIER, idAuditOutcome: "equal", idAuditCounts: counts(0, 0) },
    "Yesterday, 20:15: all 1,200 titles equal.",
  ],
  [
    { idAuditAt: EARLIER, idAuditOutcome: "differs", idAuditCounts: counts(1, 2) },
    "Yesterday, 20:15: 3 titles differed, so the whole library was read again.",
  ],
])("what the weekly id audit found, with %o", (rest, message) => {
  expect(formatIdAudit({ ...IDLE, ...rest }, "UTC", NOW)).toBe(message);
});
