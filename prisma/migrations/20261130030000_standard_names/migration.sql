-- Tables, types and columns take the standard terms that the code uses. Nothing is copied.
ALTER TABLE "Sitting" RENAME TO "ViewingSession";
ALTER TABLE "CallTally" RENAME TO "ApiCallCount";
ALTER TABLE "CronBeat" RENAME TO "SchedulerRun";
ALTER TABLE "Backup" RENAME TO "FileImport";
ALTER TABLE "BackupRow" RENAME TO "FileImportRow";

ALTER TYPE "ProofOutcome" RENAME TO "IdAuditOutcome";
ALTER TYPE "BackupState" RENAME TO "FileImportState";
ALTER TYPE "BackupVerdict" RENAME TO "FileImportComparison";
ALTER TYPE "BackupRowState" RENAME TO "FileImportRowState";

ALTER TABLE "SyncState" RENAME COLUMN "proofAt" TO "idAuditAt";
ALTER TABLE "SyncState" RENAME COLUMN "proofOutcome" TO "idAuditOutcome";
ALTER TABLE "SyncState" RENAME COLUMN "proofCounts" TO "idAuditCounts";
ALTER TABLE "SyncState" RENAME COLUMN "proofSuspects" TO "idAuditSuspects";
ALTER TABLE "BulkEdit" RENAME COLUMN "wish" TO "intent";
ALTER TABLE "RemovedItem" RENAME COLUMN "isOwnWish" TO "wasRemovedHere";

-- Constraints, then what is left of indexes and sequences, follow their tables.
DO $$
DECLARE
  renamed RECORD;
  found RECORD;
BEGIN
  FOR renamed IN
    SELECT * FROM (VALUES ('Sitting', 'ViewingSession'), ('CallTally', 'ApiCallCount'), ('CronBeat', 'SchedulerRun'),
      ('Backup', 'FileImport'), ('BackupRow', 'FileImportRow')) AS pair("before", "after")
  LOOP
    FOR found IN
      SELECT "conname" AS "name" FROM pg_constraint
      WHERE "conrelid" = format('%I', renamed."after")::regclass AND starts_with("conname", renamed."before" || '_')
    LOOP
      EXECUTE format('ALTER TABLE %I RENAME CONSTRAINT %I TO %I', renamed."after", found."name",
        renamed."after" || substr(found."name", length(renamed."before") + 1));
    END LOOP;
    FOR found IN
      SELECT "relname" AS "name", "relkind" AS "kind" FROM pg_class
      WHERE "relnamespace" = current_schema()::regnamespace AND "relkind" IN ('i', 'S')
        AND starts_with("relname", renamed."before" || '_')
    LOOP
      EXECUTE format(CASE found."kind" WHEN 'i' THEN 'ALTER INDEX %I RENAME TO %I' ELSE 'ALTER SEQUENCE %I RENAME TO %I' END,
        found."name", renamed."after" || substr(found."name", length(renamed."before") + 1));
    END LOOP;
  END LOOP;
END $$;
