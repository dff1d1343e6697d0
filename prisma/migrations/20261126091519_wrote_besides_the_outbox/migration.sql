-- AlterTable
ALTER TABLE "SyncState" ADD COLUMN     "wroteAt" TIMESTAMPTZ(3),
ADD COLUMN     "wroteBy" INTEGER;
