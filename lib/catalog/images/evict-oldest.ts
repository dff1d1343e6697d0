import { opendir, rm, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { ignoreMissingFile } from "./ignore-missing-file";

const BLOCK_BYTES = 4096;
/** Leaves space after an eviction, so that not every new image causes one. */
const TARGET_RATIO = 0.9;
const BATCH_SIZE = 1000;

interface StoredFile {
  /** Relative to the folder, with `/`. */
  name: string;
  size: number;
  changedAt: number;
}

/** Returns which of these files, named relative to the folder, are deleted last. */
export type FindProtected = (names: readonly string[]) => Promise<ReadonlySet<string>>;

/** Deletes files, oldest first and protected ones last, until nine tenths are used. Returns the used bytes. */
export async function evictOldest(folder: string, limit: number, findProtected: FindProtected): Promise<number> {
  let used = 0;
  // Measured without a list: a full cache has a million files, and usually nothing is deleted.
  for await (const { size } of listStoredFiles(folder)) used += size;
  if (used <= limit) return used;

  const files: StoredFile[] = [];
  for await (const file of listStoredFiles(folder)) files.push(file);
  files.sort((one, other) => one.changedAt - other.changedAt);
  const protectedFiles: StoredFile[] = [];
  const evict = async ({ name, size }: StoredFile) => {
    if (used <= limit * TARGET_RATIO) return;
    await rm(join(folder, name), { force: true });
    used -= size;
  };
  for (let start = 0; start < files.length && used > limit * TARGET_RATIO; start += BATCH_SIZE) {
    const batch = files.slice(start, start + BATCH_SIZE);
    const isProtected = await findProtected(batch.map(({ name }) => name));
    for (const file of batch) isProtected.has(file.name) ? protectedFiles.push(file) : await evict(file);
  }
  for (const file of protectedFiles) await evict(file);
  return used;
}

/** Whole blocks of the disk, and at least one. */
export function getSizeOnDisk(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / BLOCK_BYTES)) * BLOCK_BYTES;
}

async function* listStoredFiles(folder: string): AsyncGenerator<StoredFile> {
  const directory = await opendir(folder, { recursive: true }).catch(ignoreMissingFile);
  for await (const entry of directory ?? []) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const stats = await stat(path).catch(ignoreMissingFile);
    if (!stats) continue;
    const name = relative(folder, path).replaceAll("\\", "/");
    yield { name, size: getSizeOnDisk(stats.size), changedAt: stats.mtimeMs };
  }
}
