import type { PoolClient } from "pg";
import { isWithinInteger } from "@/lib/database/sanitize";
import { rows, sql } from "@/lib/database/sql";
import type { LibraryRow } from "@/lib/simkl/schemas/library-row";
import { enumeration, ids, integer, StoredColumns, text } from "./stored-columns";

const TITLE = new StoredColumns<LibraryRow>(
  { simklId: integer((row) => row.simklId) },
  {
    kind: enumeration("Kind", (row) => row.kind),
    animeType: text((row) => row.animeType),
    title: text((row) => row.title),
    year: integer((row) => row.year),
    poster: text((row) => row.poster),
    runtime: integer((row) => row.runtime),
    ids: ids((row) => row.ids),
    mappedTvdbSeasons: { type: "int[]", read: (row) => row.mappedTvdbSeasons?.filter(isWithinInteger) ?? [] },
  },
);

/** Ordered by id, so that two imports lock shared titles in the same order. Returns titles whose kind or runtime changed. */
export async function storeTitles(client: PoolClient, received: readonly LibraryRow[]): Promise<number[]> {
  const remeasured = await rows<{ simklId: number }>(
    sql`WITH incoming AS MATERIALIZED (
       SELECT * FROM jsonb_to_recordset(${TITLE.toJson(received)}::jsonb) AS row(${TITLE.definition})
     ), differing AS MATERIALIZED (
       SELECT incoming.*, (title."kind", title."runtime") IS DISTINCT FROM (incoming."kind", incoming."runtime") AS "isRemeasured"
       FROM incoming LEFT JOIN "Title" title USING ("simklId")
       WHERE title."simklId" IS NULL OR (${TITLE.values("title")}) IS DISTINCT FROM (${TITLE.values("incoming")})
     ), stored AS (
       INSERT INTO "Title" (${TITLE.all}) SELECT ${TITLE.all} FROM differing ORDER BY "simklId"
       ON CONFLICT ("simklId") DO UPDATE SET (${TITLE.values()}, "updatedAt") = (${TITLE.values("EXCLUDED")}, now())
     )
     SELECT "simklId" FROM differing WHERE "isRemeasured"`,
    client,
  );
  return remeasured.map(({ simklId }) => simklId);
}
