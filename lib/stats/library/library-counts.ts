import "server-only";
import { db } from "@/lib/database/client";
import type { Kind, ListStatus } from "@/lib/database/generated/enums";

export interface LibraryCount {
  kind: Kind;
  status: ListStatus;
  titles: number;
}

/** How many titles of each kind are on each list; lists without titles are left out. */
export function listLibraryCounts(userId: number): Promise<LibraryCount[]> {
  return db.$queryRaw<LibraryCount[]>`
    SELECT t."kind", i."status", count(*)::int AS "titles"
    FROM "LibraryItem" i JOIN "Title" t USING ("simklId")
    WHERE i."userId" = ${userId}
    GROUP BY 1, 2`;
}
