-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Kind" AS ENUM ('movie', 'tv', 'anime');

-- CreateEnum
CREATE TYPE "ListStatus" AS ENUM ('watching', 'plantowatch', 'hold', 'dropped', 'completed');

-- CreateEnum
CREATE TYPE "Plan" AS ENUM ('free', 'pro', 'vip');

-- CreateEnum
CREATE TYPE "DateQuality" AS ENUM ('exact', 'bulk', 'synthetic', 'unknown');

-- CreateEnum
CREATE TYPE "RewatchState" AS ENUM ('active', 'closed', 'completed');

-- CreateEnum
CREATE TYPE "SyncPhase" AS ENUM ('importing', 'ready');

-- CreateEnum
CREATE TYPE "RunOutcome" AS ENUM ('running', 'done', 'failed');

-- CreateTable
CREATE TABLE "User" (
    "id" SERIAL NOT NULL,
    "simklId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "plan" "Plan" NOT NULL DEFAULT 'free',
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "animeTitleLanguage" TEXT,
    "trackRewatches" BOOLEAN NOT NULL DEFAULT false,
    "libraryRevision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "userId" INTEGER NOT NULL,
    "accessToken" TEXT NOT NULL,
    "refreshToken" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "deadSince" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Session" (
    "tokenHash" TEXT NOT NULL,
    "userId" INTEGER NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Title" (
    "simklId" INTEGER NOT NULL,
    "kind" "Kind" NOT NULL,
    "animeType" TEXT,
    "title" TEXT NOT NULL,
    "year" INTEGER,
    "poster" TEXT,
    "runtime" INTEGER,
    "ids" JSONB NOT NULL,
    "mappedTvdbSeasons" INTEGER[],
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Title_pkey" PRIMARY KEY ("simklId")
);

-- CreateTable
CREATE TABLE "LibraryItem" (
    "userId" INTEGER NOT NULL,
    "simklId" INTEGER NOT NULL,
    "status" "ListStatus" NOT NULL,
    "addedAt" TIMESTAMPTZ(0),
    "lastWatchedAt" TIMESTAMPTZ(0),
    "rating" SMALLINT,
    "ratedAt" TIMESTAMPTZ(0),
    "lastWatched" TEXT,
    "nextToWatch" TEXT,
    "watchedEpisodes" INTEGER NOT NULL DEFAULT 0,
    "totalEpisodes" INTEGER NOT NULL DEFAULT 0,
    "notAiredEpisodes" INTEGER NOT NULL DEFAULT 0,
    "nextTitle" TEXT,
    "nextSeason" INTEGER,
    "nextEpisode" INTEGER,
    "nextDate" TEXT,
    "memoText" TEXT,
    "memoPrivate" BOOLEAN,

    CONSTRAINT "LibraryItem_pkey" PRIMARY KEY ("userId","simklId")
);

-- CreateTable
CREATE TABLE "Watch" (
    "userId" INTEGER NOT NULL,
    "simklId" INTEGER NOT NULL,
    "rewatchId" INTEGER NOT NULL DEFAULT 0,
    "season" SMALLINT NOT NULL,
    "number" INTEGER NOT NULL,
    "watchedAt" TIMESTAMPTZ(0),
    "dateQuality" "DateQuality" NOT NULL,
    "runtime" SMALLINT,
    "tvdbId" INTEGER,
    "tvdbSeason" SMALLINT,
    "tvdbEpisode" INTEGER,

    CONSTRAINT "Watch_pkey" PRIMARY KEY ("userId","simklId","rewatchId","season","number")
);

-- CreateTable
CREATE TABLE "RewatchSession" (
    "userId" INTEGER NOT NULL,
    "rewatchId" INTEGER NOT NULL,
    "simklId" INTEGER NOT NULL,
    "state" "RewatchState" NOT NULL,
    "startedAt" TIMESTAMPTZ(0),
    "lastWatchedAt" TIMESTAMPTZ(0),
    "lastWatched" TEXT,
    "nextToWatch" TEXT,
    "watchedEpisodes" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RewatchSession_pkey" PRIMARY KEY ("userId","rewatchId")
);

-- CreateTable
CREATE TABLE "Playback" (
    "userId" INTEGER NOT NULL,
    "id" BIGINT NOT NULL,
    "simklId" INTEGER NOT NULL,
    "progress" DOUBLE PRECISION NOT NULL,
    "pausedAt" TIMESTAMPTZ(0) NOT NULL,
    "season" INTEGER,
    "number" INTEGER,
    "episodeTitle" TEXT,
    "tvdbSeason" INTEGER,
    "tvdbEpisode" INTEGER,

    CONSTRAINT "Playback_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "SyncState" (
    "userId" INTEGER NOT NULL,
    "phase" "SyncPhase" NOT NULL DEFAULT 'importing',
    "activities" JSONB,
    "importActivities" JSONB,
    "importedParts" TEXT[],
    "progress" JSONB,
    "importStartedAt" TIMESTAMPTZ(3),
    "lastSyncedAt" TIMESTAMPTZ(3),
    "nextDueAt" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "quotaLimit" INTEGER,
    "quotaRemaining" INTEGER,
    "quotaSeenAt" TIMESTAMPTZ(3),

    CONSTRAINT "SyncState_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "SyncRun" (
    "id" BIGSERIAL NOT NULL,
    "userId" INTEGER NOT NULL,
    "trigger" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),
    "outcome" "RunOutcome" NOT NULL DEFAULT 'running',
    "calls" JSONB NOT NULL DEFAULT '[]',
    "changed" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,

    CONSTRAINT "SyncRun_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_simklId_key" ON "User"("simklId");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "LibraryItem_userId_status_idx" ON "LibraryItem"("userId", "status");

-- CreateIndex
CREATE INDEX "LibraryItem_userId_lastWatchedAt_idx" ON "LibraryItem"("userId", "lastWatchedAt");

-- CreateIndex
CREATE INDEX "Watch_userId_watchedAt_idx" ON "Watch"("userId", "watchedAt");

-- CreateIndex
CREATE INDEX "RewatchSession_userId_simklId_idx" ON "RewatchSession"("userId", "simklId");

-- CreateIndex
CREATE INDEX "SyncState_nextDueAt_idx" ON "SyncState"("nextDueAt");

-- CreateIndex
CREATE INDEX "SyncRun_userId_startedAt_idx" ON "SyncRun"("userId", "startedAt");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LibraryItem" ADD CONSTRAINT "LibraryItem_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LibraryItem" ADD CONSTRAINT "LibraryItem_simklId_fkey" FOREIGN KEY ("simklId") REFERENCES "Title"("simklId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Watch" ADD CONSTRAINT "Watch_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RewatchSession" ADD CONSTRAINT "RewatchSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Playback" ADD CONSTRAINT "Playback_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SyncState" ADD CONSTRAINT "SyncState_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SyncRun" ADD CONSTRAINT "SyncRun_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
