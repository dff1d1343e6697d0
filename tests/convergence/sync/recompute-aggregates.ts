import { db } from "@/lib/database/client";
import { withTransaction } from "@/lib/database/transaction";
import { gradeMovieDates } from "@/lib/sync/aggregates/grade-movie-dates";
import { rebuildDateAggregates } from "@/lib/sync/aggregates/rebuild-date-aggregates";
import { rebuildViewingSessions } from "@/lib/sync/aggregates/update-viewing-sessions";
import { markDuplicateWatches } from "@/lib/sync/store/mark-duplicate-watches";
import { gradeEpisodes } from "./grade-episodes";

/** The aggregates and grades of a user that syncs updated step by step. */
export async function readAggregates(userId: number) {
  const where = { userId };
  const [days, years, viewingSessions, watches] = await Promise.all([
    db.dailyActivity.findMany({
      where,
      orderBy: [{ day: "asc" }, { kind: "asc" }, { isRewatch: "asc" }, { dateQuality: "asc" }],
    }),
    db.titleYear.findMany({ where, orderBy: [{ simklId: "asc" }, { year: "asc" }, { isRewatch: "asc" }] }),
    db.viewingSession.findMany({ where, orderBy: [{ from: "asc" }, { simklId: "asc" }, { rewatchId: "asc" }] }),
    db.watch.findMany({
      where,
      select: { simklId: true, rewatchId: true, season: true, number: true, dateQuality: true, isCopy: true },
      orderBy: [{ simklId: "asc" }, { rewatchId: "asc" }, { season: "asc" }, { number: "asc" }],
    }),
  ]);
  return { days, years, viewingSessions, watches };
}

/** The same, graded and counted at once. */
export async function recomputeAggregates(userId: number): ReturnType<typeof readAggregates> {
  await withTransaction(async (client) => {
    await markDuplicateWatches(client, userId, null);
    await gradeEpisodes(client, userId);
    await gradeMovieDates(client, userId, null);
    await rebuildDateAggregates(client, userId);
    await rebuildViewingSessions(client, userId);
  });
  return readAggregates(userId);
}
