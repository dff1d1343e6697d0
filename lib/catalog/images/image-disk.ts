import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { log } from "@/lib/logging/log";
import { evictOldest, type FindProtected, getSizeOnDisk } from "./evict-oldest";
import { ignoreMissingFile } from "./ignore-missing-file";
import { getImageFile, type ImageName } from "./image-name";

const DAY_MS = 24 * 60 * 60 * 1000;

/** `missing`: the host had no such image within the last day. Null: nothing is known. */
export type StoredImage = Uint8Array | "missing" | null;

/**
 * A bounded image store: the least recently used leave first, those in libraries last. An empty file means "missing".
 * Files are renamed into place, so processes can share the folder.
 */
export class ImageDisk {
  readonly #folder: string;
  readonly #limit: number;
  #remainingBytes: number | null = null;
  #eviction: Promise<void> | null = null;
  readonly #findProtected: FindProtected;

  /** @param limit in bytes of disk. */
  constructor(folder: string, limit: number, findProtected: FindProtected) {
    this.#folder = folder;
    this.#limit = limit;
    this.#findProtected = findProtected;
  }

  async read(name: ImageName, now: number): Promise<StoredImage> {
    const file = this.#getFile(name);
    const stats = await stat(file).catch(ignoreMissingFile);
    if (!stats) return null;
    const age = now - stats.mtimeMs;
    if (stats.size === 0) return age < DAY_MS ? "missing" : null;
    // The modification time records the last use; updating it once a day saves writes.
    if (age > DAY_MS) await touch(file, now);
    return readFile(file).catch(ignoreMissingFile);
  }

  /** Null bytes record that the host has no such image. */
  async write(name: ImageName, bytes: Uint8Array | null): Promise<void> {
    const file = this.#getFile(name);
    const temporaryFile = `${file}.${randomUUID()}`;
    await mkdir(dirname(file), { recursive: true });
    try {
      await writeFile(temporaryFile, bytes ?? "");
      await rename(temporaryFile, file);
    } catch (error) {
      await rm(temporaryFile, { force: true });
      throw error;
    }
    this.#trackWrite(bytes?.byteLength ?? 0);
  }

  async waitForEviction(): Promise<void> {
    await this.#eviction;
  }

  /** Other processes write too: the folder is measured again after each sixteenth of the limit, in the background. */
  #trackWrite(size: number): void {
    if (this.#remainingBytes !== null) this.#remainingBytes -= getSizeOnDisk(size);
    if (this.#remainingBytes !== null && this.#remainingBytes > 0) return;
    this.#eviction ??= this.#evict().finally(() => {
      this.#eviction = null;
    });
  }

  async #evict(): Promise<void> {
    try {
      const used = await evictOldest(this.#folder, this.#limit, this.#findProtected);
      this.#remainingBytes = Math.min(this.#limit - used, this.#limit / 16);
    } catch (error) {
      log.error("The image cache could not be brought within its limit.", { error });
    }
  }

  #getFile(name: ImageName): string {
    return join(this.#folder, getImageFile(name));
  }
}

async function touch(file: string, now: number): Promise<void> {
  await utimes(file, now / 1000, now / 1000).catch(ignoreMissingFile);
}
