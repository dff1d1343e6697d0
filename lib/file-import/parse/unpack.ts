import yauzl, { type Entry, type ZipFile } from "yauzl";
import { ImportRejectedError, rejectImport } from "@/lib/file-import/import-rejected-error";
import {
  MAX_FILE_BYTES,
  MAX_FILES,
  MAX_UNPACK_RATIO,
  MAX_UNPACKED_BYTES,
  MIN_UNPACKED_LIMIT_BYTES,
} from "@/lib/file-import/limits";
import { allocate } from "./allocate";

export interface PackedFile {
  path: string;
  open: () => Promise<Uint8Array>;
}

export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** Files unpack when opened; yauzl fails on one larger than declared, so the declared sizes are a limit. @throws ImportRejectedError */
export async function listArchive(bytes: Buffer): Promise<PackedFile[]> {
  const { archive, entries } = await readDirectory(bytes);
  if (entries.some(({ fileName }) => /\.(zip|gz|tgz|bz2|xz|7z|rar|tar|zst)$/i.test(fileName)))
    rejectImport("nested-archive");
  const dataFiles = entries.filter(({ fileName }) => /\.(json|csv)$/i.test(fileName));
  const sizes = dataFiles.map(({ uncompressedSize }) => uncompressedSize);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const maxBytes = Math.min(MAX_UNPACKED_BYTES, Math.max(MIN_UNPACKED_LIMIT_BYTES, MAX_UNPACK_RATIO * bytes.length));
  if (total > maxBytes || sizes.some((size) => size > MAX_FILE_BYTES)) rejectImport("unpacks-too-much");
  if (dataFiles.some((entry) => entry.isEncrypted())) rejectImport("locked-archive");
  return dataFiles.map((entry) => ({ path: entry.fileName, open: () => unpack(archive, entry) }));
}

async function readDirectory(bytes: Buffer): Promise<{ archive: ZipFile; entries: Entry[] }> {
  try {
    const archive = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
    if (archive.entryCount > MAX_FILES) rejectImport("too-many-files");
    return { archive, entries: await listEntries(archive) };
  } catch (error) {
    if (error instanceof ImportRejectedError) throw error;
    rejectImport("broken-archive");
  }
}

function listEntries(archive: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    archive.on("entry", (entry: Entry) => {
      entries.push(entry);
      archive.readEntry();
    });
    archive.once("end", () => resolve(entries));
    archive.once("error", reject);
    archive.readEntry();
  });
}

/** Into one block: joining chunks would need twice the memory. */
async function unpack(archive: ZipFile, entry: Entry): Promise<Uint8Array> {
  const bytes = allocate(entry.uncompressedSize);
  let length = 0;
  try {
    for await (const chunk of (await archive.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      bytes.set(chunk, length);
      length += chunk.length;
    }
  } catch {
    rejectImport("broken-archive");
  }
  if (isArchive(bytes)) rejectImport("nested-archive");
  return bytes;
}
