-- CreateEnum
CREATE TYPE "WriteState" AS ENUM ('queued', 'sending', 'confirmed', 'refused', 'unclear');

-- CreateTable
CREATE TABLE "PendingWrite" (
    "userId" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "simklId" INTEGER NOT NULL,
    "change" JSONB NOT NULL,
    "before" JSONB NOT NULL,
    "state" "WriteState" NOT NULL DEFAULT 'queued',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "sentBy" INTEGER,
    "settledAt" TIMESTAMPTZ(3),
    "reason" TEXT,
    "heldUntil" TIMESTAMPTZ(3),
    "isAlone" BOOLEAN NOT NULL DEFAULT false,
    "resolvedStatus" "ListStatus",

    CONSTRAINT "PendingWrite_pkey" PRIMARY KEY ("userId","id")
);

-- CreateIndex
CREATE INDEX "PendingWrite_userId_settledAt_idx" ON "PendingWrite"("userId", "settledAt");

-- AddForeignKey
ALTER TABLE "PendingWrite" ADD CONSTRAINT "PendingWrite_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
