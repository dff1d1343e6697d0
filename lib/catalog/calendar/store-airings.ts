import type { PoolClient } from "pg";
import type { Kind } from "@/lib/database/generated/enums";
import { execute, rawSql, type Sql, sql } from "@/lib/database/sql";
import type { AiringRow } from "./airing-rows";

/** An episode belongs to the file that listed it last. An empty file deletes nothing: a fault looks the same. */
export async function storeAirings(
  client: PoolClient,
  kind: Kind,
  month: string,
  airings: readonly AiringRow[],
): Promise<void> {
  if (airings.length === 0) return;
  const firstDay = `${month}-01`;
  await execute(
    sql`WITH incoming AS MATERIALIZED (
        SELECT * FROM jsonb_to_recordset(${JSON.stringify(airings)}::jsonb) AS row("simklId" int, "season" smallint,
          "number" int, "airsAt" timestamptz, "title" text, "runtime" smallint, "finale" text)
      ), deleted AS (
        DELETE FROM "Airing" old
        WHERE old."kind" = ${kind}::"Kind" AND old."month" = ${firstDay}::date AND NOT EXISTS (
          SELECT FROM incoming
          WHERE incoming."simklId" = old."simklId" AND incoming."season" = old."season"
            AND incoming."number" = old."number")
      )
      INSERT INTO "Airing" AS old ("kind", "month", "simklId", "season", "number", ${FACTS})
      SELECT ${kind}::"Kind", ${firstDay}::date, "simklId", "season", "number", ${FACTS} FROM incoming
      ON CONFLICT ("simklId", "season", "number") DO UPDATE SET
        ("kind", "month", ${FACTS}) = (EXCLUDED."kind", EXCLUDED."month", ${INCOMING_FACTS})
      WHERE (old."month", ${STORED_FACTS}) IS DISTINCT FROM (EXCLUDED."month", ${INCOMING_FACTS})`,
    client,
  );
}

const FACT_NAMES = ["airsAt", "title", "runtime", "finale"];
const FACTS = listColumns();
const STORED_FACTS = listColumns("old.");
const INCOMING_FACTS = listColumns("EXCLUDED.");

function listColumns(prefix = ""): Sql {
  return rawSql(FACT_NAMES.map((name) => `${prefix}"${name}"`).join(", "));
}
