-- CreateTable
CREATE TABLE "Airing" (
    "simklId" INTEGER NOT NULL,
    "season" SMALLINT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "Kind" NOT NULL,
    "month" DATE NOT NULL,
    "airsAt" TIMESTAMPTZ(0) NOT NULL,
    "title" TEXT,
    "runtime" SMALLINT,
    "finale" TEXT,

    CONSTRAINT "Airing_pkey" PRIMARY KEY ("simklId","season","number")
);

-- CreateTable
CREATE TABLE "CalendarFile" (
    "kind" "Kind" NOT NULL,
    "month" DATE NOT NULL,
    "lastModified" TEXT,
    "readAt" TIMESTAMPTZ(3),
    "triedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalendarFile_pkey" PRIMARY KEY ("kind","month")
);

-- CreateIndex
CREATE INDEX "Airing_kind_month_idx" ON "Airing"("kind", "month");

-- CreateIndex
CREATE INDEX "Airing_airsAt_idx" ON "Airing"("airsAt");
