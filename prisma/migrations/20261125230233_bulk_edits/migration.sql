-- AlterTable
ALTER TABLE "PendingWrite" ADD COLUMN     "bulkId" BIGINT;

-- CreateTable
CREATE TABLE "BulkEdit" (
    "userId" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "simklIds" INTEGER[],
    "query" TEXT NOT NULL,
    "wish" JSONB,
    "startedAt" TIMESTAMPTZ(3),
    "skipped" JSONB NOT NULL DEFAULT '[]',
    "cancelledTo" BIGINT,

    CONSTRAINT "BulkEdit_pkey" PRIMARY KEY ("userId","id")
);

-- CreateIndex
CREATE INDEX "PendingWrite_userId_bulkId_idx" ON "PendingWrite"("userId", "bulkId");

-- AddForeignKey
ALTER TABLE "BulkEdit" ADD CONSTRAINT "BulkEdit_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
