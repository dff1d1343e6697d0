import type { ClientBase, Pool, QueryResultRow } from "pg";
import { getPool } from "./connection";
import { Prisma } from "./generated/client";

/** A statement or a part of one. Values in `${…}` become parameters, nested statements become part of the text. */
export type Sql = Prisma.Sql;

/** `rawSql` inserts text unescaped: only for identifiers of ours. */
export const { sql, join: joinSql, raw: rawSql, empty: emptySql } = Prisma;

/** A pool, or one connection, such as that of a transaction. */
export type Queryable = Pool | ClientBase;

/** `bigint` and `numeric` columns come as text. */
export async function rows<T extends QueryResultRow>(statement: Sql, client: Queryable = getPool()): Promise<T[]> {
  const result = await client.query<T>(toQuery(statement));
  return result.rows;
}

/** Returns the number of affected rows. */
export async function execute(statement: Sql, client: Queryable = getPool()): Promise<number> {
  const { rowCount } = await client.query(toQuery(statement));
  return rowCount ?? 0;
}

function toQuery({ text, values }: Sql): { text: string; values: unknown[] } {
  return { text, values };
}
