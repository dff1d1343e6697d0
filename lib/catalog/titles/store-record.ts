import type { PoolClient } from "pg";
import { execute, joinSql, rawSql, type Sql, sql } from "@/lib/database/sql";
import type { TitleRecord } from "./title-record";

/** Columns that the sync writes too, from rows of libraries. */
const SHARED = ["kind", "animeType", "title", "year", "poster", "runtime", "mappedTvdbSeasons"];

/** For titles in a library the sync owns what rows contain too: two writers would overwrite each other for ever. */
export async function storeRecord(client: PoolClient, record: TitleRecord, now: Date): Promise<void> {
  const names = Object.keys(record);
  const columns = joinSql(names.map(toIdentifier));
  const catalogNames = names.filter((name) => name !== "simklId" && !SHARED.includes(name));
  const row = sql`jsonb_populate_record(NULL::"Title", ${JSON.stringify(record)}::jsonb) AS row`;
  await execute(
    sql`INSERT INTO "Title" AS title (${columns}, "ids", "detailsAt")
      SELECT ${columns}, "catalogIds", ${now}::timestamptz FROM ${row}
      ON CONFLICT ("simklId") DO UPDATE SET ${assign(catalogNames, "EXCLUDED")}, "detailsAt" = EXCLUDED."detailsAt", "staleSince" = NULL`,
    client,
  );
  await execute(
    sql`UPDATE "Title" SET ${assign(SHARED, "row")}, "ids" = row."catalogIds", "updatedAt" = ${now} FROM ${row}
      WHERE "Title"."simklId" = row."simklId"
        AND NOT EXISTS (SELECT FROM "LibraryItem" item WHERE item."simklId" = row."simklId")`,
    client,
  );
}

function assign(names: readonly string[], source: "EXCLUDED" | "row"): Sql {
  return joinSql(names.map((name) => sql`${toIdentifier(name)} = ${rawSql(source)}.${toIdentifier(name)}`));
}

/** Only for the names of `TitleRecord`. */
function toIdentifier(name: string): Sql {
  return rawSql(`"${name}"`);
}
