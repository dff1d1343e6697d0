/**
 * The end of a statement that puts the rows of its `WITH` query `told` in place of those of a person's table that are `within`,
 * an SQL condition: it writes those alone that differ, and drops those that are not told.
 */
export function writeDiffering(table: string, key: string, figures: string, within: string): string {
  const of = (row: string) => figures.replaceAll(/"\w+"/g, (column) => `${row}.${column}`);
  return `before AS MATERIALIZED (
    SELECT * FROM "${table}" WHERE "userId" = $1 AND ${within}
  ), written AS (
    INSERT INTO "${table}" ("userId", ${key}, ${figures})
    SELECT $1, ${key}, ${of("told")} FROM told LEFT JOIN before USING (${key})
    WHERE before."userId" IS NULL OR (${of("before")}) IS DISTINCT FROM (${of("told")})
    ON CONFLICT ("userId", ${key}) DO UPDATE SET (${figures}) = (${of("EXCLUDED")})
  )
  DELETE FROM "${table}" WHERE "userId" = $1 AND (${key}) IN (SELECT ${key} FROM before EXCEPT SELECT ${key} FROM told)`;
}
