-- AlterTable
ALTER TABLE "RemovedItem" ADD COLUMN     "isOwnWish" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "restoreAskedAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "RemovedItem_userId_removedAt_simklId_idx" ON "RemovedItem"("userId", "removedAt", "simklId");
