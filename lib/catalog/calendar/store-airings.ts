import type { PoolClient } from "pg";
import type { Kind } from "@/lib/database/generated/enums";
import type { AiringRow } from "./airing-rows";

/**
 * Makes these the airings that the file of this kind and month (`YYYY-MM`) tells of. An episode that moved to another month
 * belongs to the file that told so last. An empty file takes nothing away: a fault looks the same.
 */
export async function storeAirings(
  client: PoolClient,
  kind: Kind,
  month: string,
  rows: readonly AiringRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await client.query(
    `WITH told AS MATERIALIZED (
       SELECT * FROM jsonb_to_recordset($3::jsonb) AS row("simklId" int, "season" smallint, "number" int,
         "airsAt" timestamptz, "title" text, "runtime" smallint, "finale" text)
     ), gone AS (
       DELETE FROM "Airing" old WHERE old."kind" = $1::"Kind" AND old."month" = $2::date AND NOT EXISTS (
         SELECT FROM told
         WHERE told."simklId" = old."simklId" AND told."season" = old."season" AND told."number" = old."number")
     )
     INSERT INTO "Airing" AS old ("kind", "month", "simklId", "season", "number", ${FACTS})
     SELECT $1::"Kind", $2::date, "simklId", "season", "number", ${FACTS} FROM told
     ON CONFLICT ("simklId", "season", "number") DO UPDATE SET
       ("kind", "month", ${FACTS}) = (EXCLUDED."kind", EXCLUDED."month", ${qualifyColumns("EXCLUDED")})
     WHERE (old."month", ${qualifyColumns("old")}) IS DISTINCT FROM (EXCLUDED."month", ${qualifyColumns("EXCLUDED")})`,
    [kind, `${month}-01`, JSON.stringify(rows)],
  );
}

const FACT_NAMES = ["airsAt", "title", "runtime", "finale"];
const FACTS = FACT_NAMES.map((name) => `"${name}"`).join(", ");

function qualifyColumns(row: "old" | "EXCLUDED"): string {
  return FACT_NAMES.map((name) => `${row}."${name}"`).join(", ");
}
