-- AlterTable
ALTER TABLE "PendingWrite" ADD COLUMN     "rewatchId" INTEGER;
