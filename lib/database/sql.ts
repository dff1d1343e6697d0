import type { Pool, PoolClient, QueryResultRow } from "pg";
import { getPool } from "./connection";
import { Prisma } from "./generated/client";

/** A statement with its parameters: what stands in `${…}` is sent apart from the text, unless it is a statement itself. */
export type Sql = Prisma.Sql;

/** `joinSql` puts statements in a row, `rawSql` takes text of ours as it is, such as the name of a column. */
export const { sql, join: joinSql, raw: rawSql, empty: emptySql } = Prisma;

/** A pool, or the connection of a transaction. */
export type Queryable = Pool | PoolClient;

/** The rows of a statement, columns as node-postgres reads them: `bigint` and `numeric` come as text. */
export async function rows<T extends QueryResultRow>(statement: Sql, client: Queryable = getPool()): Promise<T[]> {
  const result = await client.query<T>(toQuery(statement));
  return result.rows;
}

/** Runs a statement and returns how many rows it wrote. */
export async function execute(statement: Sql, client: Queryable = getPool()): Promise<number> {
  const { rowCount } = await client.query(toQuery(statement));
  return rowCount ?? 0;
}

function toQuery({ text, values }: Sql): { text: string; values: unknown[] } {
  return { text, values };
}
