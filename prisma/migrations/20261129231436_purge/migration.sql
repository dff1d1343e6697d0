-- CreateTable
CREATE TABLE "Purge" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Purge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PendingWrite_settledAt_idx" ON "PendingWrite"("settledAt");
