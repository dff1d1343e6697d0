import { rawSql, type Sql, sql } from "@/lib/database/sql";

interface UserRows {
  table: string;
  userId: number;
  /** Columns, as `"day", "kind"`. */
  key: string;
  values: string;
  scope: Sql;
}

/** Writes the rows of the `WITH` query `recomputed` that differ from the stored ones of the scope, and deletes the others. */
export function upsertChanged({ table, userId, key, values, scope }: UserRows): Sql {
  const [target, keys, columns] = [rawSql(`"${table}"`), rawSql(key), rawSql(values)];
  const qualify = (alias: string) => rawSql(values.replaceAll(/"\w+"/g, (column) => `${alias}.${column}`));
  return sql`before AS MATERIALIZED (
    SELECT * FROM ${target} WHERE "userId" = ${userId} AND ${scope}
  ), written AS (
    INSERT INTO ${target} ("userId", ${keys}, ${columns})
    SELECT ${userId}, ${keys}, ${qualify("recomputed")} FROM recomputed LEFT JOIN before USING (${keys})
    WHERE before."userId" IS NULL OR (${qualify("before")}) IS DISTINCT FROM (${qualify("recomputed")})
    ON CONFLICT ("userId", ${keys}) DO UPDATE SET (${columns}) = (${qualify("EXCLUDED")})
  )
  DELETE FROM ${target} WHERE "userId" = ${userId} AND (${keys}) IN (SELECT ${keys} FROM before EXCEPT SELECT ${keys} FROM recomputed)`;
}

/** The end of a statement that stores every row of `recomputed`, where the table has none of the user. */
export function insertRecomputed({ table, userId, key, values }: Omit<UserRows, "scope">): Sql {
  const [target, keys, columns] = [rawSql(`"${table}"`), rawSql(key), rawSql(values)];
  return sql`INSERT INTO ${target} ("userId", ${keys}, ${columns})
    SELECT ${userId}, ${keys}, ${columns} FROM recomputed ORDER BY ${keys}`;
}
