-- CreateEnum
CREATE TYPE "PausedBy" AS ENUM ('person', 'operator');

-- CreateEnum
CREATE TYPE "ProofOutcome" AS ENUM ('equal', 'suspected', 'differs');

-- CreateEnum
CREATE TYPE "ReimportReason" AS ENUM ('plan', 'proof', 'operator');

-- AlterTable
ALTER TABLE "SyncState" ADD COLUMN     "askedAt" TIMESTAMPTZ(3),
ADD COLUMN     "claimedAt" TIMESTAMPTZ(3),
ADD COLUMN     "claimedBy" INTEGER,
ADD COLUMN     "deltasOmitSessions" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "dueTrigger" TEXT,
ADD COLUMN     "keptRemovals" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "lastReimportAt" TIMESTAMPTZ(3),
ADD COLUMN     "lastReimportReason" "ReimportReason",
ADD COLUMN     "pausedAt" TIMESTAMPTZ(3),
ADD COLUMN     "pausedBy" "PausedBy",
ADD COLUMN     "proofAt" TIMESTAMPTZ(3),
ADD COLUMN     "proofCounts" JSONB,
ADD COLUMN     "proofOutcome" "ProofOutcome",
ADD COLUMN     "proofSuspects" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "quotaUntil" TIMESTAMPTZ(3),
ADD COLUMN     "reimports" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "restingSince" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "CallTally" (
    "userId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "endpoint" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "calls" INTEGER NOT NULL,
    "bytes" BIGINT NOT NULL,
    "ms" BIGINT NOT NULL,

    CONSTRAINT "CallTally_pkey" PRIMARY KEY ("userId","day","endpoint","outcome")
);

-- CreateTable
CREATE TABLE "ClientBlock" (
    "id" SERIAL NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "strikes" INTEGER NOT NULL DEFAULT 1,
    "reason" TEXT NOT NULL,
    "clearedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ClientBlock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CronBeat" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "instance" INTEGER NOT NULL,
    "ms" INTEGER NOT NULL,
    "claimed" INTEGER NOT NULL,
    "succeeded" INTEGER NOT NULL,
    "failed" INTEGER NOT NULL,
    "skipped" INTEGER NOT NULL,
    "isComplete" BOOLEAN NOT NULL,

    CONSTRAINT "CronBeat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DailyActivity" (
    "userId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "kind" "Kind" NOT NULL,
    "isRewatch" BOOLEAN NOT NULL,
    "dateQuality" "DateQuality" NOT NULL,
    "episodes" INTEGER NOT NULL,
    "films" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "estimatedMinutes" INTEGER NOT NULL,
    "hours" INTEGER[],

    CONSTRAINT "DailyActivity_pkey" PRIMARY KEY ("userId","day","kind","isRewatch","dateQuality")
);

-- CreateTable
CREATE TABLE "StatusEvent" (
    "userId" INTEGER NOT NULL,
    "simklId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "from" "ListStatus",
    "to" "ListStatus",

    CONSTRAINT "StatusEvent_pkey" PRIMARY KEY ("userId","simklId","at")
);

-- CreateTable
CREATE TABLE "CustomList" (
    "userId" INTEGER NOT NULL,
    "listId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT,
    "description" TEXT,
    "mediaType" TEXT,
    "type" TEXT,
    "privacy" TEXT,
    "role" TEXT,
    "itemCount" INTEGER NOT NULL DEFAULT 0,
    "isPinned" BOOLEAN NOT NULL DEFAULT false,
    "updatedAt" TIMESTAMPTZ(0),
    "itemsAt" TIMESTAMPTZ(3),

    CONSTRAINT "CustomList_pkey" PRIMARY KEY ("userId","listId")
);

-- CreateTable
CREATE TABLE "CustomListItem" (
    "userId" INTEGER NOT NULL,
    "listId" INTEGER NOT NULL,
    "simklId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "note" TEXT,
    "title" TEXT NOT NULL,
    "year" INTEGER,
    "kind" "Kind",
    "poster" TEXT,

    CONSTRAINT "CustomListItem_pkey" PRIMARY KEY ("userId","listId","simklId")
);

-- CreateIndex
CREATE INDEX "CallTally_day_idx" ON "CallTally"("day");

-- CreateIndex
CREATE INDEX "CronBeat_at_idx" ON "CronBeat"("at");

-- CreateIndex
CREATE INDEX "SyncState_claimedBy_idx" ON "SyncState"("claimedBy");

-- AddForeignKey
ALTER TABLE "DailyActivity" ADD CONSTRAINT "DailyActivity_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusEvent" ADD CONSTRAINT "StatusEvent_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustomList" ADD CONSTRAINT "CustomList_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustomListItem" ADD CONSTRAINT "CustomListItem_userId_listId_fkey" FOREIGN KEY ("userId", "listId") REFERENCES "CustomList"("userId", "listId") ON DELETE CASCADE ON UPDATE CASCADE;
