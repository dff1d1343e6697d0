import { db } from "@/lib/database/client";
import { transaction } from "@/lib/database/transaction";
import { markCopies } from "@/lib/sync/mark-copies";
import { rebuildCounts } from "@/lib/sync/rebuild-counts";

/** What syncs counted of a person by day and by year, and what they marked as copies, little by little. */
export async function countsOf(userId: number) {
  const where = { userId };
  const [days, years, copies] = await Promise.all([
    db.dailyActivity.findMany({
      where,
      orderBy: [{ day: "asc" }, { kind: "asc" }, { isRewatch: "asc" }, { dateQuality: "asc" }],
    }),
    db.titleYear.findMany({ where, orderBy: [{ simklId: "asc" }, { year: "asc" }, { isRewatch: "asc" }] }),
    db.watch.count({ where: { userId, isCopy: true } }),
  ]);
  return { days, years, copies };
}

/** The same, all of it counted at once. */
export async function countedAnew(userId: number): ReturnType<typeof countsOf> {
  await transaction(async (client) => {
    await markCopies(client, userId, null);
    await rebuildCounts(client, userId);
  });
  return countsOf(userId);
}
