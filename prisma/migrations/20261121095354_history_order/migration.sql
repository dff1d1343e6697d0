-- DropIndex
DROP INDEX "Watch_userId_watchedAt_idx";

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "spoilerSafe" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "Watch_userId_watchedAt_simklId_season_number_rewatchId_idx" ON "Watch"("userId", "watchedAt", "simklId", "season", "number", "rewatchId");
