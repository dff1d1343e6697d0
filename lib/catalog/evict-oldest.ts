import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { nullIfAbsent } from "./null-if-absent";

const BLOCK = 4096;
/** How full the folder is after something had to leave, so that not every image costs an eviction. */
const TARGET = 0.9;

interface StoredFile {
  path: string;
  size: number;
  changedAt: number;
}

/**
 * Deletes the files of a folder that changed longest ago, until they take up no more than nine tenths of the limit; none when
 * they are within it. Answers the bytes of disk that are used afterwards.
 */
export async function evictOldest(folder: string, limit: number): Promise<number> {
  const files = await storedFiles(folder);
  let used = files.reduce((sum, file) => sum + file.size, 0);
  if (used <= limit) return used;

  files.sort((one, other) => one.changedAt - other.changedAt);
  for (const file of files) {
    if (used <= limit * TARGET) break;
    await rm(file.path, { force: true });
    used -= file.size;
  }
  return used;
}

/** What a file of so many bytes takes up: whole blocks, and one even for an empty file. */
export function sizeOnDisk(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / BLOCK)) * BLOCK;
}

async function storedFiles(folder: string): Promise<StoredFile[]> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true }).catch(nullIfAbsent)) ?? [];
  const files: StoredFile[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const facts = await stat(path).catch(nullIfAbsent);
    if (facts) files.push({ path, size: sizeOnDisk(facts.size), changedAt: facts.mtimeMs });
  }
  return files;
}
