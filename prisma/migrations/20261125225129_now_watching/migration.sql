-- CreateEnum
CREATE TYPE "WatchingMode" AS ENUM ('checkin', 'remote');

-- CreateTable
CREATE TABLE "NowWatching" (
    "userId" INTEGER NOT NULL,
    "simklId" INTEGER NOT NULL,
    "season" INTEGER,
    "number" INTEGER,
    "mode" "WatchingMode" NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "progress" DOUBLE PRECISION NOT NULL,
    "playbackId" BIGINT,

    CONSTRAINT "NowWatching_pkey" PRIMARY KEY ("userId")
);

-- AddForeignKey
ALTER TABLE "NowWatching" ADD CONSTRAINT "NowWatching_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
