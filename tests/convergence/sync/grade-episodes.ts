import type { PoolClient } from "pg";
import { execute, rows, sql } from "@/lib/database/sql";
import { gradeEpisodeDates } from "@/lib/sync/aggregates/date-quality";

interface StoredEpisode {
  simklId: number;
  rewatchId: number;
  season: number;
  number: number;
  watchedAt: Date | null;
}

/** Grades the dates of a user's episodes as if one answer had all of them. */
export async function gradeEpisodes(client: PoolClient, userId: number): Promise<void> {
  const stored = await rows<StoredEpisode>(
    sql`SELECT "simklId", "rewatchId", "season", "number", "watchedAt" FROM "Watch" WHERE "userId" = ${userId} AND "number" > 0`,
    client,
  );
  const parts = new Map<string, StoredEpisode[]>();
  for (const row of stored) {
    const name = `${row.simklId} ${row.rewatchId}`;
    parts.set(name, [...(parts.get(name) ?? []), row]);
  }
  const graded = [...parts.values()].flatMap((part) => {
    const qualities = gradeEpisodeDates(part.map(({ watchedAt }) => watchedAt && toStamp(watchedAt)));
    return part.map((episode, index) => ({ ...episode, dateQuality: qualities[index] }));
  });
  await execute(
    sql`UPDATE "Watch" watch SET "dateQuality" = graded."dateQuality"
     FROM jsonb_to_recordset(${JSON.stringify(graded)}::jsonb) AS graded("simklId" int, "rewatchId" int, "season" int, "number" int, "dateQuality" "DateQuality")
     WHERE watch."userId" = ${userId} AND watch."simklId" = graded."simklId" AND watch."rewatchId" = graded."rewatchId"
       AND watch."season" = graded."season" AND watch."number" = graded."number"`,
    client,
  );
}

function toStamp(date: Date): string {
  return date.toISOString().replace(".000Z", "Z");
}
