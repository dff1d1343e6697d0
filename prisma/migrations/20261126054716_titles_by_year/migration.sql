-- CreateTable
CREATE TABLE "TitleYear" (
    "userId" INTEGER NOT NULL,
    "simklId" INTEGER NOT NULL,
    "year" SMALLINT NOT NULL,
    "isRewatch" BOOLEAN NOT NULL,
    "viewings" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "unsaid" INTEGER NOT NULL,
    "regular" INTEGER NOT NULL,

    CONSTRAINT "TitleYear_pkey" PRIMARY KEY ("userId","simklId","year","isRewatch")
);

-- AddForeignKey
ALTER TABLE "TitleYear" ADD CONSTRAINT "TitleYear_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

INSERT INTO "TitleYear" ("userId", "simklId", "year", "isRewatch", "viewings", "minutes", "unsaid", "regular")
SELECT watch."userId", watch."simklId",
  CASE watch."dateQuality" WHEN 'unknown' THEN 0 ELSE date_part('year', watch."watchedAt" AT TIME ZONE person."timeZone") END,
  watch."rewatchId" > 0, count(*), coalesce(sum(watch."runtime"), 0), count(*) FILTER (WHERE coalesce(watch."runtime", 0) = 0),
  count(*) FILTER (WHERE watch."rewatchId" = 0 AND (watch."season" > 0 OR watch."number" = 0))
FROM "Watch" watch JOIN "User" person ON person."id" = watch."userId"
WHERE NOT watch."isCopy" GROUP BY 1, 2, 3, 4;
