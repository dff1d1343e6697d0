import type { CopyValue } from "@/lib/database/bulk-copy";
import { sanitizeIds, sanitizeInstant, sanitizeInteger, sanitizeSmallint, sanitizeText } from "@/lib/database/sanitize";
import { rawSql, type Sql } from "@/lib/database/sql";

/** A column: its type in PostgreSQL, and how to read a value that it can hold from a received row. */
export interface Column<Row, Value = CopyValue | object> {
  type: string;
  read: (row: Row) => Value;
}

type Columns<Row, Value> = Readonly<Record<string, Column<Row, Value>>>;

/** One descriptor per table, from which sanitizing, `COPY`, `jsonb_to_recordset` and comparisons with stored rows follow. */
export class StoredColumns<Row, Value = CopyValue | object> {
  readonly names: readonly string[];
  /** `"simklId"` */
  readonly key: Sql;
  /** `"simklId", "status"` */
  readonly all: Sql;
  /** `"simklId" int, "status" "ListStatus"` */
  readonly definition: Sql;
  readonly #columns: Columns<Row, Value>;
  readonly #values: readonly string[];
  readonly #readers: readonly Column<Row, Value>["read"][];

  constructor(key: Columns<Row, Value>, values: Columns<Row, Value>) {
    this.#columns = { ...key, ...values };
    this.#values = Object.keys(values);
    this.#readers = Object.values(this.#columns).map(({ read }) => read);
    this.names = Object.keys(this.#columns);
    this.key = rawSql(formatNames(Object.keys(key)));
    this.all = rawSql(formatNames(this.names));
    this.definition = rawSql(
      Object.entries(this.#columns)
        .map(([name, { type }]) => `"${name}" ${type}`)
        .join(", "),
    );
  }

  /** All columns but those of the key: `"status"`, or `item."status"`. */
  values(alias?: string): Sql {
    return rawSql(formatNames(this.#values, alias));
  }

  /** A row for `COPY`, in the order of `names`. */
  toTuple(row: Row): Value[] {
    return this.#readers.map((read) => read(row));
  }

  toJson(received: readonly Row[]): string {
    const columns = Object.entries(this.#columns);
    const toRecord = (row: Row) => Object.fromEntries(columns.map(([name, { read }]) => [name, read(row)]));
    return JSON.stringify(received.map(toRecord));
  }
}

function formatNames(names: readonly string[], alias?: string): string {
  return names.map((name) => (alias ? `${alias}."${name}"` : `"${name}"`)).join(", ");
}

type Optional<T> = T | null | undefined;

export function integer<Row>(read: (row: Row) => Optional<number>): Column<Row, number | null> {
  return { type: "int", read: (row) => sanitizeInteger(read(row) ?? null) };
}

/** A number that is 0 where Simkl sends none that the column can hold. */
export function count<Row>(read: (row: Row) => Optional<number>): Column<Row, number> {
  return { type: "int", read: (row) => sanitizeInteger(read(row) ?? null) ?? 0 };
}

export function smallint<Row>(read: (row: Row) => Optional<number>): Column<Row, number | null> {
  return { type: "smallint", read: (row) => sanitizeSmallint(read(row) ?? null) };
}

export function text<Row>(read: (row: Row) => Optional<string>): Column<Row, string | null> {
  return { type: "text", read: (row) => sanitizeText(read(row) ?? null) };
}

export function instant<Row>(read: (row: Row) => Optional<string>): Column<Row, string | null> {
  return { type: "timestamptz", read: (row) => sanitizeInstant(read(row) ?? null) };
}

export function boolean<Row>(read: (row: Row) => Optional<boolean>): Column<Row, Optional<boolean>> {
  return { type: "boolean", read };
}

export function ids<Row>(read: (row: Row) => Record<string, string>): Column<Row> {
  return { type: "jsonb", read: (row) => sanitizeIds(read(row)) };
}

export function enumeration<Row>(type: string, read: (row: Row) => Optional<string>): Column<Row, Optional<string>> {
  return { type: `"${type}"`, read };
}
