import { buffer } from "node:stream/consumers";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { BackupRefused, refuse } from "../backup-refused";
import { MOST_FILES, MOST_UNPACKED_BYTES } from "../limits";

export interface PackedFile {
  path: string;
  bytes: Uint8Array;
}

/** Whether it begins as ZIP archives do. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * The JSON and CSV files of a ZIP archive. An entry that is larger than it says is an error of the library's, so that what the entries
 * say together is the most that is ever unpacked.
 */
export async function unpack(bytes: Uint8Array): Promise<PackedFile[]> {
  try {
    const archive = await yauzl.fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
    if (archive.entryCount > MOST_FILES) refuse(`This archive has more than ${MOST_FILES} files.`);
    const wanted = (await entriesOf(archive)).filter(({ fileName }) => /\.(json|csv)$/i.test(fileName));
    const total = wanted.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    if (total > MOST_UNPACKED_BYTES) refuse("This archive unpacks to more than Watchfolio reads at once, 64 MB.");
    const files: PackedFile[] = [];
    for (const entry of wanted) {
      if (entry.isEncrypted()) refuse("This archive is locked with a password.");
      files.push({ path: entry.fileName, bytes: await buffer(await archive.openReadStreamPromise(entry)) });
    }
    return files;
  } catch (error) {
    if (error instanceof BackupRefused) throw error;
    refuse("This ZIP archive is broken.");
  }
}

function entriesOf(archive: ZipFile): Promise<Entry[]> {
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
