import type { PoolClient } from "pg";
import { gradeMovieDates } from "./grade-movie-dates";
import { updateDailyActivity } from "./update-daily-activity";
import { updateTitleYears } from "./update-title-years";
import { updateViewingSessions } from "./update-viewing-sessions";

export interface ChangedWatches {
  simklIds: readonly number[];
  /** Old and new dates of these viewings. */
  dates: readonly Date[];
}

export async function updateAggregates(
  client: PoolClient,
  userId: number,
  { simklIds, dates }: ChangedWatches,
): Promise<void> {
  await gradeMovieDates(client, userId, dates);
  await updateDailyActivity(client, userId, dates);
  await updateViewingSessions(client, userId, dates);
  await updateTitleYears(client, userId, simklIds);
}
