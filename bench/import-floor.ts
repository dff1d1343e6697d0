import { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import type { MeasuredImport } from "./import-run";

export interface Floor {
  ms: number;
  parseMs: number;
  copyMs: number;
}

const TABLES = [
  "User",
  "Title",
  "LibraryItem",
  "Watch",
  "RewatchSession",
  "Playback",
  "DailyActivity",
  "TitleYear",
  "ViewingSession",
];

/** The least that an import can cost: `JSON.parse` of the same bytes, and `COPY` of prepared text into the same tables. */
export async function measureFloor({ databaseUrl, emptyDatabaseUrl, responses }: MeasuredImport): Promise<Floor> {
  const parseStart = performance.now();
  for (const response of responses) JSON.parse(response);
  const parseMs = performance.now() - parseStart;

  const tables = await withClient(databaseUrl, readTables);
  const copyMs = await withClient(emptyDatabaseUrl, async (client) => {
    const start = performance.now();
    await client.query("BEGIN");
    for (const [table, chunks] of tables)
      await pipeline(Readable.from(chunks), client.query(copyFrom(`COPY "${table}" FROM STDIN`)));
    await client.query("COMMIT");
    return performance.now() - start;
  });
  return { ms: parseMs + copyMs, parseMs, copyMs };
}

async function readTables(client: pg.Client): Promise<Map<string, Buffer[]>> {
  const tables = new Map<string, Buffer[]>();
  for (const table of TABLES) {
    const chunks: Buffer[] = [];
    const collect = new Writable({
      write(chunk: Buffer, _encoding, next) {
        chunks.push(chunk);
        next();
      },
    });
    await pipeline(client.query(copyTo(`COPY "${table}" TO STDOUT`)), collect);
    tables.set(table, chunks);
  }
  return tables;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
