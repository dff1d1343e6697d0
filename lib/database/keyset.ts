import { z } from "zod";
import { emptySql, joinSql, rawSql, type Sql, sql } from "./sql";

type Direction = "asc" | "desc";

/** A column of an order, and how a cursor keeps its value. */
export interface KeyColumn<T> {
  expression: Sql;
  /** The SQL type of the value. */
  type: Sql;
  /** Parses the value from JSON. What passes can be cast by PostgreSQL. */
  schema: z.ZodType<T>;
  direction: Direction;
  /** Absent values come last in both directions. */
  isNullable?: boolean;
}

interface Page<R, C> {
  rows: R[];
  /** The cursor of the page after this one; null at the end. */
  next: C | null;
  /** The first row of that page. */
  following: R | null;
}

/** An order in which pages follow one another. */
export interface Keyset<C> {
  orderBy: Sql;
  /** The same order of rows that were selected under the names of the cursor. */
  orderBySelected: (subquery: string) => Sql;
  /** The condition for rows after a cursor; true for all rows without one. */
  isAfter: (cursor: C | null) => Sql;
  /** For addresses. */
  serialize: (cursor: C) => string;
  /** Null when the text is no cursor of this order. */
  parse: (text: unknown) => C | null;
  /** Divides what a statement with `LIMIT ${limit + 1}` found. */
  toPage: <R extends C>(found: readonly R[], limit: number) => Page<R, C>;
}

export type CursorOf<K> = K extends Keyset<infer C> ? C : never;

const MAX_SERIALIZED = 8000;

/** The columns are named as the rows have them. The last is never null, and together they are unique. */
export function createKeyset<C extends object>(columns: { [Name in keyof C]: KeyColumn<C[Name]> }): Keyset<C> {
  const entries = Object.entries<KeyColumn<unknown>>(columns).map(([name, column]) => ({ name, ...column }));
  const Values = z.array(z.unknown()).length(entries.length);

  const listValues = (row: C) => entries.map(({ name }) => row[name as keyof C]);
  const toCursor = (values: readonly unknown[]) =>
    Object.fromEntries(entries.map(({ name }, index) => [name, values[index]])) as C;

  function parse(text: unknown): C | null {
    if (typeof text !== "string" || text.length > MAX_SERIALIZED) return null;
    const values = Values.safeParse(parseJson(Buffer.from(text, "base64url").toString()));
    if (!values.success) return null;
    const parsed = entries.map(({ schema }, index) => schema.safeParse(values.data[index]));
    if (!parsed.every(({ success }) => success)) return null;
    return toCursor(parsed.map(({ data }) => data));
  }

  function toPage<R extends C>(found: readonly R[], limit: number): Page<R, C> {
    const rows = found.slice(0, limit);
    const following = found[limit] ?? null;
    const last = rows.at(-1);
    return { rows, next: following && last ? toCursor(listValues(last)) : null, following };
  }

  return {
    orderBy: buildOrder(entries),
    orderBySelected: (subquery) =>
      buildOrder(entries.map((column) => ({ ...column, expression: rawSql(`${subquery}."${column.name}"`) }))),
    isAfter: (cursor) => {
      if (cursor === null) return sql`TRUE`;
      const values = listValues(cursor);
      return buildIsAfter(entries.map((column, index) => ({ ...column, value: values[index] })));
    },
    serialize: (cursor) => Buffer.from(JSON.stringify(listValues(cursor))).toString("base64url"),
    parse,
    toPage,
  };
}

type Key = Omit<KeyColumn<unknown>, "schema">;

function buildOrder(columns: readonly Key[]): Sql {
  const parts = columns.map(
    ({ expression, direction, isNullable }) =>
      sql`${expression} ${direction === "asc" ? sql`ASC` : sql`DESC`}${isNullable ? sql` NULLS LAST` : emptySql}`,
  );
  return sql`ORDER BY ${joinSql(parts)}`;
}

/** A comparison of whole rows is one range of an index, so it is used where direction and nulls allow it. */
function buildIsAfter(keys: readonly (Key & { value: unknown })[]): Sql {
  const [first, ...rest] = keys;
  if (!first) return sql`FALSE`;
  const { expression, direction, value } = first;
  const operator = direction === "asc" ? sql`>` : sql`<`;
  if (keys.every((key) => key.direction === direction && !key.isNullable)) {
    const [columns, values] = [keys.map((key) => key.expression), keys.map(castValue)];
    return sql`(${joinSql(columns)}) ${operator} (${joinSql(values)})`;
  }
  const follows = buildIsAfter(rest);
  if (value === null) return sql`(${expression} IS NULL AND ${follows})`;
  const isAbsent = first.isNullable ? sql`OR ${expression} IS NULL` : emptySql;
  const place = castValue(first);
  return sql`(${expression} ${operator} ${place} ${isAbsent} OR (${expression} = ${place} AND ${follows}))`;
}

function castValue({ value, type }: Key & { value: unknown }): Sql {
  return sql`${value}::${type}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The column of an order in which rows without a value come last. */
export function nullable<T>(column: KeyColumn<T>): KeyColumn<T | null> {
  return { ...column, schema: column.schema.nullable(), isNullable: true };
}

export function byInteger(expression: Sql, direction: Direction = "asc"): KeyColumn<number> {
  return { expression, type: sql`int`, schema: z.int32(), direction };
}

/** Selected as text. */
export function byBigint(expression: Sql, direction: Direction = "asc"): KeyColumn<string> {
  return { expression, type: sql`bigint`, schema: z.string().regex(/^-?\d{1,18}$/), direction };
}

export function byFloat(expression: Sql, direction: Direction = "asc"): KeyColumn<number> {
  return { expression, type: sql`float8`, schema: z.number(), direction };
}

/** Of columns without fractions of milliseconds. */
export function byInstant(expression: Sql, direction: Direction = "asc"): KeyColumn<Date> {
  return { expression, type: sql`timestamptz`, schema: Instant, direction };
}

/** By code points, so that the order is the same on every server. */
export function byText(expression: Sql, direction: Direction = "asc"): KeyColumn<string> {
  return { expression: sql`(${expression} COLLATE "C")`, type: sql`text`, schema: Text, direction };
}

const Instant = z.iso.datetime().transform((text) => new Date(text));
/** PostgreSQL has no text with a zero byte. */
const Text = z
  .string()
  .max(2000)
  .regex(/^[^\0]*$/);
