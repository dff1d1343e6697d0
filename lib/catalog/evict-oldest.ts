import { opendir, rm, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { nullIfAbsent } from "./null-if-absent";

const BLOCK = 4096;
/** How full the folder is after something had to leave, so that not every image costs an eviction. */
const TARGET = 0.9;
/** Files about which `findProtected` is asked at a time. */
const BATCH = 1000;

interface StoredFile {
  /** Below the folder, with `/`. */
  name: string;
  size: number;
  changedAt: number;
}

/** Which of these files, by their names below the folder, are to leave last. */
export type FindProtected = (names: readonly string[]) => Promise<ReadonlySet<string>>;

/**
 * Deletes files of a folder until they take up no more than nine tenths of the limit, those first that changed longest ago and
 * protected ones last; none when they are within it. Returns the bytes of disk that are used afterwards.
 */
export async function evictOldest(folder: string, limit: number, findProtected: FindProtected): Promise<number> {
  let used = 0;
  // Measured without keeping anything: a full cache has a million files, and mostly nothing has to leave.
  for await (const { size } of storedFiles(folder)) used += size;
  if (used <= limit) return used;

  const files: StoredFile[] = [];
  for await (const file of storedFiles(folder)) files.push(file);
  files.sort((one, other) => one.changedAt - other.changedAt);
  const kept: StoredFile[] = [];
  const evict = async ({ name, size }: StoredFile) => {
    if (used <= limit * TARGET) return;
    await rm(join(folder, name), { force: true });
    used -= size;
  };
  for (let start = 0; start < files.length && used > limit * TARGET; start += BATCH) {
    const batch = files.slice(start, start + BATCH);
    const isProtected = await findProtected(batch.map(({ name }) => name));
    for (const file of batch) isProtected.has(file.name) ? kept.push(file) : await evict(file);
  }
  for (const file of kept) await evict(file);
  return used;
}

/** What a file of so many bytes takes up: whole blocks, and one even for an empty file. */
export function sizeOnDisk(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / BLOCK)) * BLOCK;
}

async function* storedFiles(folder: string): AsyncGenerator<StoredFile> {
  const directory = await opendir(folder, { recursive: true }).catch(nullIfAbsent);
  for await (const entry of directory ?? []) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const facts = await stat(path).catch(nullIfAbsent);
    if (!facts) continue;
    const name = relative(folder, path).replaceAll("\\", "/");
    yield { name, size: sizeOnDisk(facts.size), changedAt: facts.mtimeMs };
  }
}
