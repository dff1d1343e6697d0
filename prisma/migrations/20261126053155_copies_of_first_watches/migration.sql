-- AlterTable
ALTER TABLE "Watch" ADD COLUMN     "isCopy" BOOLEAN NOT NULL DEFAULT false;

-- Days are counted without them from the weekly proof on, which counts all of them anew.
UPDATE "Watch" again SET "isCopy" = true FROM "Watch" once
WHERE again."rewatchId" > 0 AND once."rewatchId" = 0 AND once."userId" = again."userId" AND once."simklId" = again."simklId"
  AND once."season" = again."season" AND once."number" = again."number"
  AND (once."watchedAt" = again."watchedAt" OR (once."watchedAt" IS NULL AND again."watchedAt" IS NULL AND again."number" > 0));
