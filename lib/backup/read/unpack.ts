import yauzl, { type Entry, type ZipFile } from "yauzl";
import { BackupRefused, refuse } from "../backup-refused";
import { MOST_FILE_BYTES, MOST_FILES, MOST_UNPACKED_BYTES, MOST_UNPACKED_TIMES, UNPACKED_FLOOR_BYTES } from "../limits";
import { allocate } from "./allocate";

export interface PackedFile {
  path: string;
  /** Unpacks it. */
  open: () => Promise<Uint8Array>;
}

/** Whether it begins as ZIP archives do. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * The JSON and CSV files of a ZIP archive, each unpacked when it is its turn. An entry that is larger than it says is an error of the
 * library's, so that what the entries say together is the most that is ever unpacked.
 * @throws BackupRefused
 */
export async function listArchive(bytes: Buffer): Promise<PackedFile[]> {
  const { archive, entries } = await readDirectory(bytes);
  if (entries.some(({ fileName }) => /\.(zip|gz|tgz|bz2|xz|7z|rar|tar|zst)$/i.test(fileName))) refuse("nested-archive");
  const wanted = entries.filter(({ fileName }) => /\.(json|csv)$/i.test(fileName));
  const sizes = wanted.map(({ uncompressedSize }) => uncompressedSize);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const most = Math.min(MOST_UNPACKED_BYTES, Math.max(UNPACKED_FLOOR_BYTES, MOST_UNPACKED_TIMES * bytes.length));
  if (total > most || sizes.some((size) => size > MOST_FILE_BYTES)) refuse("unpacks-too-much");
  if (wanted.some((entry) => entry.isEncrypted())) refuse("locked-archive");
  return wanted.map((entry) => ({ path: entry.fileName, open: () => unpack(archive, entry) }));
}

async function readDirectory(bytes: Buffer): Promise<{ archive: ZipFile; entries: Entry[] }> {
  try {
    const archive = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
    if (archive.entryCount > MOST_FILES) refuse("too-many-files");
    return { archive, entries: await listEntries(archive) };
  } catch (error) {
    if (error instanceof BackupRefused) throw error;
    refuse("broken-archive");
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

/** Into one piece of memory: joining chunks would take twice as much. */
async function unpack(archive: ZipFile, entry: Entry): Promise<Uint8Array> {
  const bytes = allocate(entry.uncompressedSize);
  let length = 0;
  try {
    for await (const chunk of (await archive.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      bytes.set(chunk, length);
      length += chunk.length;
    }
  } catch {
    refuse("broken-archive");
  }
  if (isArchive(bytes)) refuse("nested-archive");
  return bytes;
}
