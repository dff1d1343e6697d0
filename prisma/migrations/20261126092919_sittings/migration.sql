-- CreateTable
CREATE TABLE "Sitting" (
    "userId" INTEGER NOT NULL,
    "from" TIMESTAMPTZ(0) NOT NULL,
    "to" TIMESTAMPTZ(0) NOT NULL,
    "simklId" INTEGER NOT NULL,
    "rewatchId" INTEGER NOT NULL,
    "episodes" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "unsaid" INTEGER NOT NULL,

    CONSTRAINT "Sitting_pkey" PRIMARY KEY ("userId","from","simklId","rewatchId")
);

-- AddForeignKey
ALTER TABLE "Sitting" ADD CONSTRAINT "Sitting_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

INSERT INTO "Sitting" ("userId", "from", "to", "simklId", "rewatchId", "episodes", "minutes", "unsaid")
SELECT "userId", min("watchedAt"), max("watchedAt"), "simklId", "rewatchId", count(*), coalesce(sum("runtime"), 0),
  count(*) FILTER (WHERE coalesce("runtime", 0) = 0)
FROM (
  SELECT placed.*, count(*) FILTER (WHERE NOT "goesOn") OVER history AS "nth"
  FROM (
    SELECT watch.*, ("number" > 0 AND lag("number") OVER history > 0 AND lag("simklId") OVER history = "simklId"
      AND lag("rewatchId") OVER history = "rewatchId" AND lag("watchedAt") OVER history >= "watchedAt" - interval '3 hours') IS TRUE AS "goesOn"
    FROM "Watch" watch WHERE "dateQuality" = 'exact' AND NOT "isCopy"
    WINDOW history AS (PARTITION BY "userId" ORDER BY "watchedAt", "simklId", "season", "number", "rewatchId")
  ) placed
  WINDOW history AS (PARTITION BY "userId" ORDER BY "watchedAt", "simklId", "season", "number", "rewatchId")
) episode
GROUP BY "userId", "nth", "simklId", "rewatchId" HAVING count(*) > 1;
