-- DropIndex
DROP INDEX "SyncState_claimedBy_idx";

-- Each sync changes a row twice: room in its page keeps the new version beside the old one.
ALTER TABLE "SyncState" SET (fillfactor = 50);
