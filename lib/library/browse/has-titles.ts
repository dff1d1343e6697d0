import "server-only";
import { db } from "@/lib/database/client";

/** Whether anything at all is in this person's library. */
export async function hasTitles(userId: number): Promise<boolean> {
  const rows = await db.$queryRaw<{ has: boolean }[]>`
    SELECT EXISTS (SELECT FROM "LibraryItem" WHERE "userId" = ${userId}) AS "has"`;
  return rows[0]?.has ?? false;
}
