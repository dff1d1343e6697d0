/**
 * The end of a statement that puts the rows of its `WITH` query `told` in place of those of a person's table that are `within`,
 * an SQL condition: it writes those alone that differ, and drops those that are not told.
 */
export function upsertChanged(table: string, key: string, values: string, scope: string): string {
  const qualify = (alias: string) => values.replaceAll(/"\w+"/g, (column) => `${alias}.${column}`);
  return `before AS MATERIALIZED (
    SELECT * FROM "${table}" WHERE "userId" = $1 AND ${scope}
  ), written AS (
    INSERT INTO "${table}" ("userId", ${key}, ${values})
    SELECT $1, ${key}, ${qualify("told")} FROM told LEFT JOIN before USING (${key})
    WHERE before."userId" IS NULL OR (${qualify("before")}) IS DISTINCT FROM (${qualify("told")})
    ON CONFLICT ("userId", ${key}) DO UPDATE SET (${values}) = (${qualify("EXCLUDED")})
  )
  DELETE FROM "${table}" WHERE "userId" = $1 AND (${key}) IN (SELECT ${key} FROM before EXCEPT SELECT ${key} FROM told)`;
}
