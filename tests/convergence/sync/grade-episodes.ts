import type { PoolClient } from "pg";
import { gradeEpisodeDates } from "@/lib/sync/aggregates/date-quality";

interface StoredEpisode {
  simklId: number;
  rewatchId: number;
  season: number;
  number: number;
  watchedAt: Date | null;
}

/** Judges the dates of a person's episodes as if all of them were told at once. */
export async function gradeEpisodes(client: PoolClient, userId: number): Promise<void> {
  const { rows } = await client.query<StoredEpisode>(
    `SELECT "simklId", "rewatchId", "season", "number", "watchedAt" FROM "Watch" WHERE "userId" = $1 AND "number" > 0`,
    [userId],
  );
  const parts = new Map<string, StoredEpisode[]>();
  for (const row of rows) {
    const name = `${row.simklId} ${row.rewatchId}`;
    parts.set(name, [...(parts.get(name) ?? []), row]);
  }
  const graded = [...parts.values()].flatMap((part) => {
    const qualities = gradeEpisodeDates(part.map(({ watchedAt }) => watchedAt && toStamp(watchedAt)));
    return part.map((episode, index) => ({ ...episode, dateQuality: qualities[index] }));
  });
  await client.query(
    `UPDATE "Watch" watch SET "dateQuality" = graded."dateQuality"
     FROM jsonb_to_recordset($2::jsonb) AS graded("simklId" int, "rewatchId" int, "season" int, "number" int, "dateQuality" "DateQuality")
     WHERE watch."userId" = $1 AND watch."simklId" = graded."simklId" AND watch."rewatchId" = graded."rewatchId"
       AND watch."season" = graded."season" AND watch."number" = graded."number"`,
    [userId, JSON.stringify(graded)],
  );
}

function toStamp(date: Date): string {
  return date.toISOString().replace(".000Z", "Z");
}
