-- CreateEnum
CREATE TYPE "BackupState" AS ENUM ('ready', 'running', 'done', 'cancelled');

-- CreateEnum
CREATE TYPE "BackupVerdict" AS ENUM ('new', 'differs', 'same', 'unmatched');

-- CreateEnum
CREATE TYPE "BackupRowState" AS ENUM ('waiting', 'sending', 'confirmed', 'changed', 'notFound', 'refused', 'unclear', 'skipped');

-- AlterTable
ALTER TABLE "PendingWrite" ADD COLUMN     "target" JSONB;

-- CreateTable
CREATE TABLE "Backup" (
    "userId" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "state" "BackupState" NOT NULL DEFAULT 'ready',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "choices" JSONB NOT NULL,
    "leftOut" TEXT[],
    "listedBefore" INTEGER[],

    CONSTRAINT "Backup_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "BackupRow" (
    "userId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "verdict" "BackupVerdict" NOT NULL,
    "entry" JSONB NOT NULL,
    "title" TEXT NOT NULL,
    "year" INTEGER,
    "kind" "Kind" NOT NULL,
    "simklId" INTEGER,
    "byName" BOOLEAN NOT NULL DEFAULT false,
    "additions" BOOLEAN NOT NULL DEFAULT false,
    "conflicts" TEXT[],
    "notes" TEXT[],
    "state" "BackupRowState" NOT NULL DEFAULT 'waiting',
    "passes" SMALLINT NOT NULL DEFAULT 0,
    "writeIds" BIGINT[] DEFAULT ARRAY[]::BIGINT[],
    "reason" TEXT,

    CONSTRAINT "BackupRow_pkey" PRIMARY KEY ("userId","number")
);

-- CreateIndex
CREATE INDEX "BackupRow_userId_verdict_number_idx" ON "BackupRow"("userId", "verdict", "number");

-- CreateIndex
CREATE INDEX "BackupRow_userId_state_number_idx" ON "BackupRow"("userId", "state", "number");

-- AddForeignKey
ALTER TABLE "Backup" ADD CONSTRAINT "Backup_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BackupRow" ADD CONSTRAINT "BackupRow_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Backup"("userId") ON DELETE CASCADE ON UPDATE CASCADE;
