import "server-only";
import { rows, sql } from "@/lib/database/sql";

export async function hasTitles(userId: number): Promise<boolean> {
  const found = await rows<{ has: boolean }>(sql`
    SELECT EXISTS (SELECT FROM "LibraryItem" WHERE "userId" = ${userId}) AS "has"`);
  return found[0]?.has ?? false;
}
