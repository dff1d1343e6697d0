import "server-only";
import { db } from "@/lib/database/client";
import { execute, rows, sql } from "@/lib/database/sql";
import { withTitleUrl } from "@/lib/library/title/with-title-url";
import { type DiscoverTitle, type DiscoverTitleRow, selectCardColumns } from "./discover-title";

const MAX_DISMISSED = 5000;

/** Beyond the limit nothing is stored. */
export async function dismissTitle(userId: number, simklId: number, now: Date): Promise<void> {
  await execute(sql`
    INSERT INTO "DismissedTitle" ("userId", "simklId", "dismissedAt")
    SELECT ${userId}, ${simklId}, ${now}
    WHERE (SELECT count(*) FROM "DismissedTitle" WHERE "userId" = ${userId}) < ${MAX_DISMISSED}
    ON CONFLICT DO NOTHING`);
}

export async function restoreDismissedTitle(userId: number, simklId: number): Promise<void> {
  await db.dismissedTitle.deleteMany({ where: { userId, simklId } });
}

/** The latest first. */
export async function listDismissedTitles(
  userId: number,
  { today, limit }: { today: string; limit: number },
): Promise<DiscoverTitle[]> {
  const found = await rows<DiscoverTitleRow>(sql`
    SELECT ${selectCardColumns(today)}
    FROM "DismissedTitle" dismissed JOIN "Title" title USING ("simklId")
    WHERE dismissed."userId" = ${userId} ORDER BY dismissed."dismissedAt" DESC, title."simklId" LIMIT ${limit}`);
  return found.map(withTitleUrl);
}
