-- AlterTable
ALTER TABLE "SyncState" ADD COLUMN     "heldRemovals" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "heldSince" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "RemovedItem" (
    "userId" INTEGER NOT NULL,
    "simklId" INTEGER NOT NULL,
    "removedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "item" JSONB NOT NULL,
    "watches" JSONB NOT NULL,
    "rewatches" JSONB NOT NULL,

    CONSTRAINT "RemovedItem_pkey" PRIMARY KEY ("userId","simklId","removedAt")
);

-- AddForeignKey
ALTER TABLE "RemovedItem" ADD CONSTRAINT "RemovedItem_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
