import "server-only";
import type { Kind, ListStatus } from "@/lib/database/generated/enums";
import { rows, sql } from "@/lib/database/sql";

export interface LibraryCount {
  kind: Kind;
  status: ListStatus;
  titles: number;
}

export function listLibraryCounts(userId: number): Promise<LibraryCount[]> {
  return rows<LibraryCount>(sql`
    SELECT t."kind", i."status", count(*)::int AS "titles"
    FROM "LibraryItem" i JOIN "Title" t USING ("simklId")
    WHERE i."userId" = ${userId}
    GROUP BY 1, 2`);
}
