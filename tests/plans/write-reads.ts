import { bulkEditOf, latestBulkEdits } from "@/lib/writes/bulk/bulk-edit";
import { previewBulk } from "@/lib/writes/bulk/bulk-preview";
import { bulkReceipt } from "@/lib/writes/bulk/bulk-receipt";
import { namesOf } from "@/lib/writes/bulk/names-of";
import { pendingTitles } from "@/lib/writes/pending-titles";
import { latestRemoval, removedBetween, removedByKeys, removedPage } from "@/lib/writes/removed-titles";
import { restoreStandings } from "@/lib/writes/restore-standing";
import { rewatchNote } from "@/lib/writes/rewatch/rewatch-note";
import { rewatchesAhead } from "@/lib/writes/rewatch/rewatches-ahead";
import { CHOSEN, type Reads } from "./asked";
import { LONG_SHOW, NOW, READER } from "./large-tables";

const REMOVED = { simklId: 1020, removedAt: new Date("2026-05-15T00:00:00Z") };

/** What bulk edits, the journal and pending changes ask. */
export const WRITE_READS: Reads = {
  "writes/removed-titles": [
    () => removedPage(READER, { search: "", after: null }, 40, NOW),
    () => removedPage(READER, { search: "title 10", after: REMOVED }, 40, NOW),
    () => latestRemoval(READER, REMOVED.simklId, NOW),
    () => removedByKeys(READER, [REMOVED], NOW),
    () => removedBetween(READER, [new Date("2026-05-01"), new Date("2026-05-02")], 1000, NOW),
  ],
  "writes/restore-standing": [standings],
  "writes/bulk/bulk-edit": [() => bulkEditOf(READER, 1n), () => latestBulkEdits(READER)],
  "writes/bulk/bulk-preview": [() => previewBulk(READER, CHOSEN, { kind: "remove" }, NOW)],
  "writes/bulk/bulk-receipt": [receiptOfFirst],
  "writes/bulk/names-of": [() => namesOf(CHOSEN)],
  "writes/rewatch/rewatches-ahead": [() => rewatchesAhead(READER, LONG_SHOW)],
  "writes/rewatch/rewatch-note": [() => rewatchNote(READER, LONG_SHOW)],
  "writes/pending-titles": [() => pendingTitles(READER, CHOSEN), () => pendingTitles(READER)],
};

async function standings(): Promise<void> {
  const { titles } = await removedPage(READER, { search: "", after: null }, 40, NOW);
  await restoreStandings(READER, titles, NOW);
}

async function receiptOfFirst(): Promise<void> {
  const [edit] = await latestBulkEdits(READER);
  const whole = edit && (await bulkEditOf(READER, edit.id));
  if (whole) await bulkReceipt(READER, whole);
}
