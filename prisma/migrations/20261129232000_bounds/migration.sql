-- Bounds that the schema of Prisma cannot express. They hold for whatever is written from now on; what is stored already is repaired
-- and checked by the next migration, which locks nobody out while it reads the tables.

ALTER TABLE "User"
  ADD CONSTRAINT "User_not_negative_check" CHECK ("libraryRevision" >= 0) NOT VALID;
ALTER TABLE "Title"
  ADD CONSTRAINT "Title_not_negative_check" CHECK ("year" >= 0 AND "runtime" >= 0 AND "episodeCount" >= 0 AND "communityVotes" >= 0 AND "rank" >= 0) NOT VALID,
  ADD CONSTRAINT "Title_communityRating_check" CHECK ("communityRating" BETWEEN 0 AND 10) NOT VALID;
ALTER TABLE "CatalogEpisode"
  ADD CONSTRAINT "CatalogEpisode_not_negative_check" CHECK ("season" >= 0 AND "number" >= 0 AND "runtime" >= 0 AND "tvdbSeason" >= 0 AND "tvdbEpisode" >= 0) NOT VALID;
ALTER TABLE "Airing"
  ADD CONSTRAINT "Airing_not_negative_check" CHECK ("season" >= 0 AND "number" >= 0 AND "runtime" >= 0) NOT VALID;
ALTER TABLE "LibraryItem"
  ADD CONSTRAINT "LibraryItem_not_negative_check" CHECK ("watchedEpisodes" >= 0 AND "totalEpisodes" >= 0 AND "notAiredEpisodes" >= 0 AND "nextSeason" >= 0 AND "nextEpisode" >= 0) NOT VALID,
  ADD CONSTRAINT "LibraryItem_rating_check" CHECK ("rating" BETWEEN 1 AND 10) NOT VALID,
  ADD CONSTRAINT "LibraryItem_memoText_check" CHECK (char_length("memoText") <= 140) NOT VALID;
ALTER TABLE "Watch"
  ADD CONSTRAINT "Watch_not_negative_check" CHECK ("rewatchId" >= 0 AND "season" >= 0 AND "number" >= 0 AND "runtime" >= 0 AND "tvdbId" >= 0 AND "tvdbSeason" >= 0 AND "tvdbEpisode" >= 0) NOT VALID;
ALTER TABLE "RewatchSession"
  ADD CONSTRAINT "RewatchSession_not_negative_check" CHECK ("rewatchId" >= 0 AND "watchedEpisodes" >= 0) NOT VALID;
ALTER TABLE "Playback"
  ADD CONSTRAINT "Playback_not_negative_check" CHECK ("season" >= 0 AND "number" >= 0 AND "tvdbSeason" >= 0 AND "tvdbEpisode" >= 0) NOT VALID,
  ADD CONSTRAINT "Playback_progress_check" CHECK ("progress" BETWEEN 0 AND 100) NOT VALID;
ALTER TABLE "SyncState"
  ADD CONSTRAINT "SyncState_not_negative_check" CHECK ("failures" >= 0 AND "reimports" >= 0) NOT VALID;
ALTER TABLE "SyncRun"
  ADD CONSTRAINT "SyncRun_not_negative_check" CHECK ("changed" >= 0) NOT VALID;
ALTER TABLE "CallTally"
  ADD CONSTRAINT "CallTally_not_negative_check" CHECK ("calls" >= 0 AND "bytes" >= 0) NOT VALID;
ALTER TABLE "DailyActivity"
  ADD CONSTRAINT "DailyActivity_not_negative_check" CHECK ("episodes" >= 0 AND "films" >= 0 AND "minutes" >= 0 AND "estimatedMinutes" >= 0) NOT VALID;
ALTER TABLE "TitleYear"
  ADD CONSTRAINT "TitleYear_not_negative_check" CHECK ("viewings" >= 0 AND "minutes" >= 0 AND "unsaid" >= 0 AND "regular" >= 0) NOT VALID;
ALTER TABLE "Sitting"
  ADD CONSTRAINT "Sitting_not_negative_check" CHECK ("rewatchId" >= 0 AND "episodes" >= 0 AND "minutes" >= 0 AND "unsaid" >= 0) NOT VALID,
  ADD CONSTRAINT "Sitting_to_check" CHECK ("to" >= "from") NOT VALID;
ALTER TABLE "CustomList"
  ADD CONSTRAINT "CustomList_not_negative_check" CHECK ("itemCount" >= 0) NOT VALID;
ALTER TABLE "CustomListItem"
  ADD CONSTRAINT "CustomListItem_not_negative_check" CHECK ("position" >= 0 AND "year" >= 0) NOT VALID;
ALTER TABLE "PendingWrite"
  ADD CONSTRAINT "PendingWrite_not_negative_check" CHECK ("rewatchId" >= 0) NOT VALID;
ALTER TABLE "NowWatching"
  ADD CONSTRAINT "NowWatching_not_negative_check" CHECK ("season" >= 0 AND "number" >= 0) NOT VALID,
  ADD CONSTRAINT "NowWatching_progress_check" CHECK ("progress" BETWEEN 0 AND 100) NOT VALID;
ALTER TABLE "BackupRow"
  ADD CONSTRAINT "BackupRow_not_negative_check" CHECK ("number" >= 0 AND "passes" >= 0) NOT VALID;
