-- What an answer of Simkl could bring in while nothing bounded it: a value beyond its bounds counts as not said, as the sync reads it
-- from now on. A row whose very key is out of bounds stands for nothing that Simkl has.

UPDATE "User" SET
  "libraryRevision" = greatest("libraryRevision", 0)
WHERE "libraryRevision" < 0;
UPDATE "Title" SET
  "year" = CASE WHEN "year" >= 0 THEN "year" END,
  "runtime" = CASE WHEN "runtime" >= 0 THEN "runtime" END,
  "episodeCount" = CASE WHEN "episodeCount" >= 0 THEN "episodeCount" END,
  "communityVotes" = CASE WHEN "communityVotes" >= 0 THEN "communityVotes" END,
  "rank" = CASE WHEN "rank" >= 0 THEN "rank" END,
  "communityRating" = CASE WHEN "communityRating" BETWEEN 0 AND 10 THEN "communityRating" END
WHERE "year" < 0 OR "runtime" < 0 OR "episodeCount" < 0 OR "communityVotes" < 0 OR "rank" < 0 OR "communityRating" NOT BETWEEN 0 AND 10;
DELETE FROM "CatalogEpisode" WHERE "season" < 0 OR "number" < 0;
UPDATE "CatalogEpisode" SET
  "runtime" = CASE WHEN "runtime" >= 0 THEN "runtime" END,
  "tvdbSeason" = CASE WHEN "tvdbSeason" >= 0 THEN "tvdbSeason" END,
  "tvdbEpisode" = CASE WHEN "tvdbEpisode" >= 0 THEN "tvdbEpisode" END
WHERE "runtime" < 0 OR "tvdbSeason" < 0 OR "tvdbEpisode" < 0;
DELETE FROM "Airing" WHERE "season" < 0 OR "number" < 0;
UPDATE "Airing" SET
  "runtime" = CASE WHEN "runtime" >= 0 THEN "runtime" END
WHERE "runtime" < 0;
UPDATE "LibraryItem" SET
  "watchedEpisodes" = greatest("watchedEpisodes", 0),
  "totalEpisodes" = greatest("totalEpisodes", 0),
  "notAiredEpisodes" = greatest("notAiredEpisodes", 0),
  "nextSeason" = CASE WHEN "nextSeason" >= 0 THEN "nextSeason" END,
  "nextEpisode" = CASE WHEN "nextEpisode" >= 0 THEN "nextEpisode" END,
  "rating" = CASE WHEN "rating" BETWEEN 1 AND 10 THEN "rating" END,
  "memoText" = left("memoText", 140)
WHERE "watchedEpisodes" < 0 OR "totalEpisodes" < 0 OR "notAiredEpisodes" < 0 OR "nextSeason" < 0 OR "nextEpisode" < 0 OR "rating" NOT BETWEEN 1 AND 10 OR char_length("memoText") > 140;
DELETE FROM "Watch" WHERE "rewatchId" < 0 OR "season" < 0 OR "number" < 0;
UPDATE "Watch" SET
  "runtime" = CASE WHEN "runtime" >= 0 THEN "runtime" END,
  "tvdbId" = CASE WHEN "tvdbId" >= 0 THEN "tvdbId" END,
  "tvdbSeason" = CASE WHEN "tvdbSeason" >= 0 THEN "tvdbSeason" END,
  "tvdbEpisode" = CASE WHEN "tvdbEpisode" >= 0 THEN "tvdbEpisode" END
WHERE "runtime" < 0 OR "tvdbId" < 0 OR "tvdbSeason" < 0 OR "tvdbEpisode" < 0;
DELETE FROM "RewatchSession" WHERE "rewatchId" < 0;
UPDATE "RewatchSession" SET
  "watchedEpisodes" = greatest("watchedEpisodes", 0)
WHERE "watchedEpisodes" < 0;
UPDATE "Playback" SET
  "season" = CASE WHEN "season" >= 0 THEN "season" END,
  "number" = CASE WHEN "number" >= 0 THEN "number" END,
  "tvdbSeason" = CASE WHEN "tvdbSeason" >= 0 THEN "tvdbSeason" END,
  "tvdbEpisode" = CASE WHEN "tvdbEpisode" >= 0 THEN "tvdbEpisode" END,
  "progress" = CASE WHEN "progress" = 'NaN' THEN 0 ELSE least(greatest("progress", 0), 100) END
WHERE "season" < 0 OR "number" < 0 OR "tvdbSeason" < 0 OR "tvdbEpisode" < 0 OR "progress" NOT BETWEEN 0 AND 100;
UPDATE "SyncState" SET
  "failures" = greatest("failures", 0),
  "reimports" = greatest("reimports", 0)
WHERE "failures" < 0 OR "reimports" < 0;
UPDATE "SyncRun" SET
  "changed" = greatest("changed", 0)
WHERE "changed" < 0;
UPDATE "CallTally" SET
  "calls" = greatest("calls", 0),
  "bytes" = greatest("bytes", 0)
WHERE "calls" < 0 OR "bytes" < 0;
UPDATE "DailyActivity" SET
  "episodes" = greatest("episodes", 0),
  "films" = greatest("films", 0),
  "minutes" = greatest("minutes", 0),
  "estimatedMinutes" = greatest("estimatedMinutes", 0)
WHERE "episodes" < 0 OR "films" < 0 OR "minutes" < 0 OR "estimatedMinutes" < 0;
UPDATE "TitleYear" SET
  "viewings" = greatest("viewings", 0),
  "minutes" = greatest("minutes", 0),
  "unsaid" = greatest("unsaid", 0),
  "regular" = greatest("regular", 0)
WHERE "viewings" < 0 OR "minutes" < 0 OR "unsaid" < 0 OR "regular" < 0;
DELETE FROM "Sitting" WHERE "rewatchId" < 0;
DELETE FROM "Sitting" WHERE "to" < "from";
UPDATE "Sitting" SET
  "episodes" = greatest("episodes", 0),
  "minutes" = greatest("minutes", 0),
  "unsaid" = greatest("unsaid", 0)
WHERE "episodes" < 0 OR "minutes" < 0 OR "unsaid" < 0;
UPDATE "CustomList" SET
  "itemCount" = greatest("itemCount", 0)
WHERE "itemCount" < 0;
UPDATE "CustomListItem" SET
  "position" = greatest("position", 0),
  "year" = CASE WHEN "year" >= 0 THEN "year" END
WHERE "position" < 0 OR "year" < 0;
UPDATE "PendingWrite" SET
  "rewatchId" = CASE WHEN "rewatchId" >= 0 THEN "rewatchId" END
WHERE "rewatchId" < 0;
UPDATE "NowWatching" SET
  "season" = CASE WHEN "season" >= 0 THEN "season" END,
  "number" = CASE WHEN "number" >= 0 THEN "number" END,
  "progress" = CASE WHEN "progress" = 'NaN' THEN 0 ELSE least(greatest("progress", 0), 100) END
WHERE "season" < 0 OR "number" < 0 OR "progress" NOT BETWEEN 0 AND 100;
DELETE FROM "BackupRow" WHERE "number" < 0;
UPDATE "BackupRow" SET
  "passes" = greatest("passes", 0)
WHERE "passes" < 0;

ALTER TABLE "User"
  VALIDATE CONSTRAINT "User_not_negative_check";
ALTER TABLE "Title"
  VALIDATE CONSTRAINT "Title_not_negative_check",
  VALIDATE CONSTRAINT "Title_communityRating_check";
ALTER TABLE "CatalogEpisode"
  VALIDATE CONSTRAINT "CatalogEpisode_not_negative_check";
ALTER TABLE "Airing"
  VALIDATE CONSTRAINT "Airing_not_negative_check";
ALTER TABLE "LibraryItem"
  VALIDATE CONSTRAINT "LibraryItem_not_negative_check",
  VALIDATE CONSTRAINT "LibraryItem_rating_check",
  VALIDATE CONSTRAINT "LibraryItem_memoText_check";
ALTER TABLE "Watch"
  VALIDATE CONSTRAINT "Watch_not_negative_check";
ALTER TABLE "RewatchSession"
  VALIDATE CONSTRAINT "RewatchSession_not_negative_check";
ALTER TABLE "Playback"
  VALIDATE CONSTRAINT "Playback_not_negative_check",
  VALIDATE CONSTRAINT "Playback_progress_check";
ALTER TABLE "SyncState"
  VALIDATE CONSTRAINT "SyncState_not_negative_check";
ALTER TABLE "SyncRun"
  VALIDATE CONSTRAINT "SyncRun_not_negative_check";
ALTER TABLE "CallTally"
  VALIDATE CONSTRAINT "CallTally_not_negative_check";
ALTER TABLE "DailyActivity"
  VALIDATE CONSTRAINT "DailyActivity_not_negative_check";
ALTER TABLE "TitleYear"
  VALIDATE CONSTRAINT "TitleYear_not_negative_check";
ALTER TABLE "Sitting"
  VALIDATE CONSTRAINT "Sitting_not_negative_check",
  VALIDATE CONSTRAINT "Sitting_to_check";
ALTER TABLE "CustomList"
  VALIDATE CONSTRAINT "CustomList_not_negative_check";
ALTER TABLE "CustomListItem"
  VALIDATE CONSTRAINT "CustomListItem_not_negative_check";
ALTER TABLE "PendingWrite"
  VALIDATE CONSTRAINT "PendingWrite_not_negative_check";
ALTER TABLE "NowWatching"
  VALIDATE CONSTRAINT "NowWatching_not_negative_check",
  VALIDATE CONSTRAINT "NowWatching_progress_check";
ALTER TABLE "BackupRow"
  VALIDATE CONSTRAINT "BackupRow_not_negative_check";
