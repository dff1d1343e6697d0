import { rejectImport } from "@/lib/file-import/import-rejected-error";
import { type Budget, type JsonRows, scanJson } from "./scan-json";
import { readTable, type Table } from "./table";
import { toUtf8 } from "./to-utf8";
import { isArchive, listArchive, type PackedFile } from "./unpack";

/** A single file, or one of an archive. */
export type UploadedFile = { name: string; path: string } & (
  | { json: JsonRows; table?: undefined }
  | { table: Table; json?: undefined }
);

/** By name, one in memory at a time. @throws ImportRejectedError */
export async function* openUpload(bytes: Buffer, fileName: string): AsyncGenerator<UploadedFile> {
  const isPacked = isArchive(bytes);
  const files = isPacked ? (await listArchive(bytes)).filter(isRelevant) : [toSingleFile(bytes, fileName)];
  if (files.length === 0) rejectImport("no-files");
  const budget: Budget = { rows: 0, nodes: 0 };
  const named = files.map((file) => ({ ...file, name: getFileName(file) }));
  // By name, plays of Trakt come before their summaries.
  for (const { name, path, open } of named.sort((one, other) => (one.name < other.name ? -1 : 1)))
    yield { name, path, ...parseContent(await open(), budget) };
}

function toSingleFile(bytes: Buffer, path: string): PackedFile {
  return { path, open: async () => bytes };
}

/** macOS adds its own files to archives. */
function isRelevant({ path }: PackedFile): boolean {
  return !/(^|\/)(__MACOSX\/|\._)/.test(path);
}

function getFileName({ path }: PackedFile): string {
  return path.split(/[\\/]/).at(-1)?.toLowerCase() ?? "";
}

function parseContent(bytes: Uint8Array, budget: Budget): { json: JsonRows } | { table: Table } {
  const text = toUtf8(bytes);
  const start = text.findIndex((byte) => byte !== 0x20 && (byte < 0x09 || byte > 0x0d));
  if (start < 0) rejectImport("empty");
  const isJson = text[start] === 0x5b || text[start] === 0x7b;
  return isJson ? { json: scanJson(text, budget) } : { table: readTable(text, budget) };
}
