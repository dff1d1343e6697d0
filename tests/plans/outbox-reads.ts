import { findBulkEdit, listLatestBulkEdits } from "@/lib/outbox/bulk/bulk-edit";
import { getBulkReceipt } from "@/lib/outbox/bulk/get-bulk-receipt";
import { previewBulk } from "@/lib/outbox/bulk/preview-bulk";
import { readTitleNames } from "@/lib/outbox/bulk/read-title-names";
import { listPendingTitles } from "@/lib/outbox/preview/pending-titles";
import { listPendingWrites } from "@/lib/outbox/preview/pending-writes";
import { getTitlePreview } from "@/lib/outbox/preview/title-preview";
import {
  findLatestRemoval,
  getRemovedPage,
  listRemovedBetween,
  listRemovedByKeys,
} from "@/lib/outbox/restore/removed-titles";
import { restoreRemoved } from "@/lib/outbox/restore/restore-removed";
import { listRestoreStatuses } from "@/lib/outbox/restore/restore-status";
import { findRewatchNote } from "@/lib/outbox/rewatch/rewatch-note";
import { discardUnsent, discardWrite } from "@/lib/outbox/store/discard-write";
import { listOutboxWrites } from "@/lib/outbox/store/list-outbox-writes";
import { LONG_SHOW, NOW, READER } from "./large-tables";
import { type Reads, SELECTED_IDS } from "./plan-inputs";

const REMOVED = { simklId: 1020, removedAt: new Date("2026-05-15T00:00:00Z") };

export const OUTBOX_READS: Reads = {
  "outbox/restore/removed-titles": [
    () => getRemovedPage(READER, { search: "", after: null }, 40, NOW),
    () => getRemovedPage(READER, { search: "title 10", after: REMOVED }, 40, NOW),
    () => findLatestRemoval(READER, REMOVED.simklId, NOW),
    () => listRemovedByKeys(READER, [REMOVED], NOW),
    () => listRemovedBetween(READER, [new Date("2026-05-01"), new Date("2026-05-02")], 1000, NOW),
  ],
  "outbox/restore/restore-status": [readRestoreStatuses],
  "outbox/bulk/bulk-edit": [() => findBulkEdit(READER, 1n), () => listLatestBulkEdits(READER)],
  "outbox/bulk/preview-bulk": [() => previewBulk(READER, SELECTED_IDS, { kind: "remove" }, NOW)],
  "outbox/bulk/get-bulk-receipt": [readFirstReceipt],
  "outbox/bulk/read-title-names": [() => readTitleNames(SELECTED_IDS)],
  "outbox/rewatch/rewatch-note": [() => findRewatchNote(READER, LONG_SHOW)],
  "outbox/preview/pending-writes": [() => listPendingWrites(READER, { withFailed: true })],
  "outbox/preview/title-preview": [() => getTitlePreview(READER, LONG_SHOW)],
  "outbox/store/discard-write": [() => discardWrite(READER, 1n), () => discardUnsent(READER, [1n, 2n])],
  "outbox/store/list-outbox-writes": [() => listOutboxWrites(READER)],
  "outbox/restore/restore-removed": [() => restoreRemoved(READER, { keys: [REMOVED] }, NOW)],
  "outbox/preview/pending-titles": [() => listPendingTitles(READER, SELECTED_IDS), () => listPendingTitles(READER)],
};

async function readRestoreStatuses(): Promise<void> {
  const { titles } = await getRemovedPage(READER, { search: "", after: null }, 40, NOW);
  await listRestoreStatuses(READER, titles, NOW);
}

async function readFirstReceipt(): Promise<void> {
  const [edit] = await listLatestBulkEdits(READER);
  const whole = edit && (await findBulkEdit(READER, edit.id));
  if (whole) await getBulkReceipt(READER, whole);
}
