import "server-only";
import { db } from "@/lib/database/client";
import { execute, sql } from "@/lib/database/sql";

export interface SavedView {
  name: string;
  /** The address after the question mark. */
  query: string;
}

/** More would be a list to search rather than a row to choose from. */
export const MAX_SAVED_VIEWS = 30;

/** A person's named searches of the library, oldest first. */
export function listSavedViews(userId: number): Promise<SavedView[]> {
  return db.savedView.findMany({
    where: { userId },
    select: { name: true, query: true },
    orderBy: [{ createdAt: "asc" }, { name: "asc" }],
  });
}

/** Keeps a search under a name; one of that name is replaced. False when the person has as many as one can have. */
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
