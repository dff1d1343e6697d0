import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ClientBase } from "pg";
import { from as copyFrom } from "pg-copy-streams";

const CHUNK_CHARACTERS = 64 * 1024;

export type CopyValue = string | number | boolean | null | undefined;

/** Appends rows with COPY, drawing them as fast as the server takes them. Table and columns are trusted names. */
export async function copyRows(
  client: ClientBase,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly CopyValue[]>,
): Promise<void> {
  const names = columns.map((column) => `"${column}"`).join(", ");
  const sink = client.query(copyFrom(`COPY "${table}" (${names}) FROM STDIN`));
  await pipeline(Readable.from(formatChunks(rows), { objectMode: false }), sink);
}

function* formatChunks(rows: Iterable<readonly CopyValue[]>): Generator<Buffer> {
  let chunk = "";
  for (const row of rows) {
    let separator = "";
    for (const value of row) {
      chunk += separator + formatValue(value);
      separator = "\t";
    }
    chunk += "\n";
    if (chunk.length >= CHUNK_CHARACTERS) {
      yield Buffer.from(chunk);
      chunk = "";
    }
  }
  if (chunk) yield Buffer.from(chunk);
}

const SPECIAL = /[\\\t\n\r\0]/;
const ESCAPED: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r", "\0": "" };

/** PostgreSQL's text format; a NUL, which its text cannot hold, is dropped. */
function formatValue(value: CopyValue): string {
  if (value === null || value === undefined) return "\\N";
  if (typeof value !== "string") return String(value);
  return SPECIAL.test(value) ? value.replace(/[\\\t\n\r\0]/g, (character) => ESCAPED[character] ?? "") : value;
}
