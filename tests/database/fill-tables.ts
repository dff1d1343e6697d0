import pg from "pg";

const SAMPLES: Record<string, string> = {
  int2: "1",
  int4: "1",
  int8: "1",
  float8: "0.5",
  bool: "true",
  uuid: "'00000000-0000-4000-8000-000000000001'",
  text: "'sample'",
  varchar: "'sample'",
  jsonb: `'{"sample": 1}'`,
  date: "'2026-01-02'",
  timestamptz: "'2026-01-02T03:04:05Z'",
  _int4: "'{1}'",
  _int8: "'{1}'",
  _text: "'{sample}'",
};

/** Puts one row into each table, with a value in every column; whatever refers to a row refers to that one. */
export async function fillTables(pool: pg.Pool, tables: readonly string[]): Promise<void> {
  const client = await pool.connect();
  try {
    // Rows go in whatever the order of the tables, although they refer to each other.
    await client.query("SET session_replication_role = replica");
    for (const table of tables) {
      const columns = await listColumns(client, table);
      const names = columns.map(({ name }) => pg.escapeIdentifier(name)).join(", ");
      const values = columns.map(({ type, label }) => getSample(type, label)).join(", ");
      await client.query(`INSERT INTO ${pg.escapeIdentifier(table)} (${names}) VALUES (${values})`);
    }
    await client.query("RESET session_replication_role");
  } finally {
    client.release();
  }
}

/** All rows of the tables, by table, as JSON objects. */
export async function readStoredRows(pool: pg.Pool, tables: readonly string[]): Promise<Record<string, unknown[]>> {
  const stored: Record<string, unknown[]> = {};
  for (const table of tables) {
    const { rows } = await pool.query<{ row: unknown }>(
      `SELECT to_jsonb(t) AS row FROM ${pg.escapeIdentifier(table)} AS t`,
    );
    stored[table] = rows.map(({ row }) => row);
  }
  return stored;
}

interface Column {
  name: string;
  type: string;
  /** The first label when the type is an enum. */
  label: string | null;
}

async function listColumns(client: pg.PoolClient, table: string): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `SELECT attname AS name, typname AS type,
       (SELECT enumlabel FROM pg_enum WHERE enumtypid = pg_type.oid ORDER BY enumsortorder LIMIT 1) AS label
     FROM pg_attribute JOIN pg_type ON pg_type.oid = atttypid
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [pg.escapeIdentifier(table)],
  );
  return rows;
}

function getSample(type: string, label: string | null): string {
  if (label !== null) return pg.escapeLiteral(label);
  const sample = SAMPLES[type];
  if (sample === undefined) throw new Error(`fillTables has no sample of the type ${type}: add one.`);
  return sample;
}
