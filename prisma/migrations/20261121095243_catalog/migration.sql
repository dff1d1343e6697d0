-- AlterTable
ALTER TABLE "Title" ADD COLUMN     "airStatus" TEXT,
ADD COLUMN     "catalogIds" JSONB,
ADD COLUMN     "certification" TEXT,
ADD COLUMN     "communityRating" DOUBLE PRECISION,
ADD COLUMN     "communityVotes" INTEGER,
ADD COLUMN     "country" TEXT,
ADD COLUMN     "detailsAt" TIMESTAMPTZ(3),
ADD COLUMN     "director" TEXT,
ADD COLUMN     "englishTitle" TEXT,
ADD COLUMN     "episodeCount" INTEGER,
ADD COLUMN     "episodesAt" TIMESTAMPTZ(3),
ADD COLUMN     "fanart" TEXT,
ADD COLUMN     "firstAiredAt" TIMESTAMPTZ(0),
ADD COLUMN     "genres" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "language" TEXT,
ADD COLUMN     "lastAiredAt" TIMESTAMPTZ(0),
ADD COLUMN     "network" TEXT,
ADD COLUMN     "otherNames" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "otherRatings" JSONB,
ADD COLUMN     "overview" TEXT,
ADD COLUMN     "rank" INTEGER,
ADD COLUMN     "related" JSONB,
ADD COLUMN     "releasedOn" DATE,
ADD COLUMN     "staleSince" TIMESTAMPTZ(3),
ADD COLUMN     "studios" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "trailer" TEXT;

-- CreateTable
CREATE TABLE "CatalogEpisode" (
    "simklId" INTEGER NOT NULL,
    "season" SMALLINT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT,
    "airsAt" TIMESTAMPTZ(0),
    "hasAired" BOOLEAN NOT NULL DEFAULT false,
    "runtime" SMALLINT,
    "image" TEXT,
    "isSpecial" BOOLEAN NOT NULL DEFAULT false,
    "tvdbSeason" SMALLINT,
    "tvdbEpisode" SMALLINT,

    CONSTRAINT "CatalogEpisode_pkey" PRIMARY KEY ("simklId","season","number")
);

-- CreateTable
CREATE TABLE "UnknownTitle" (
    "simklId" INTEGER NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "UnknownTitle_pkey" PRIMARY KEY ("simklId")
);

-- CreateTable
CREATE TABLE "CatalogState" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "changesAt" TIMESTAMPTZ(3),
    "triedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CatalogState_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LibraryItem_simklId_idx" ON "LibraryItem"("simklId");

-- CreateIndex
CREATE INDEX "Title_detailsAt_idx" ON "Title"("detailsAt");

-- CreateIndex
CREATE INDEX "Title_staleSince_idx" ON "Title"("staleSince");
