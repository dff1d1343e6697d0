-- CreateTable
CREATE TABLE "CatalogList" (
    "key" TEXT NOT NULL,
    "simklIds" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "dates" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "pages" INTEGER,
    "lastModified" TEXT,
    "readAt" TIMESTAMPTZ(3),
    "triedAt" TIMESTAMPTZ(3) NOT NULL,
    "readBy" INTEGER,

    CONSTRAINT "CatalogList_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "DismissedTitle" (
    "userId" INTEGER NOT NULL,
    "simklId" INTEGER NOT NULL,
    "dismissedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DismissedTitle_pkey" PRIMARY KEY ("userId","simklId")
);

-- CreateIndex
CREATE INDEX "CatalogList_triedAt_idx" ON "CatalogList"("triedAt");

-- AddForeignKey
ALTER TABLE "DismissedTitle" ADD CONSTRAINT "DismissedTitle_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Calendar files that did not change since are read once more, for the titles that they name.
UPDATE "CalendarFile" SET "lastModified" = NULL;

ALTER TABLE "CatalogList"
  ADD CONSTRAINT "CatalogList_not_negative_check" CHECK ("pages" >= 0),
  ADD CONSTRAINT "CatalogList_key_check" CHECK (char_length("key") <= 300),
  ADD CONSTRAINT "CatalogList_size_check" CHECK (cardinality("simklIds") <= 1000 AND cardinality("dates") = cardinality("simklIds"));
