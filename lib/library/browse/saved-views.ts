import "server-only";
import { db } from "@/lib/database/client";
import { execute, sql } from "@/lib/database/sql";

export interface SavedView {
  name: string;
  /** The query string of the address. */
  query: string;
}

/** More would need a search of their own. */
export const MAX_SAVED_VIEWS = 30;

export function listSavedViews(userId: number): Promise<SavedView[]> {
  return db.savedView.findMany({
    where: { userId },
    select: { name: true, query: true },
    orderBy: [{ createdAt: "asc" }, { name: "asc" }],
  });
}

/** Replaces a view of the same name. False when the person has `MAX_SAVED_VIEWS` others. */
export async function storeSavedView(userId: number, { name, query }: SavedView): Promise<boolean> {
  const saved = await execute(sql`
    INSERT INTO "SavedView" ("userId", "name", "query")
    SELECT ${userId}, ${name}, ${query}
    WHERE (SELECT count(*) FROM "SavedView" WHERE "userId" = ${userId} AND "name" <> ${name}) < ${MAX_SAVED_VIEWS}
    ON CONFLICT ("userId", "name") DO UPDATE SET "query" = EXCLUDED."query"`);
  return saved > 0;
}

export async function deleteSavedView(userId: number, name: string): Promise<void> {
  await db.savedView.deleteMany({ where: { userId, name } });
}
