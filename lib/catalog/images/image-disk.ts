import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { log } from "@/lib/logging/log";
import { evictOldest, type FindProtected, getSizeOnDisk } from "./evict-oldest";
import { ignoreMissingFile } from "./ignore-missing-file";
import { getImageFile, type ImageName } from "./image-name";

const DAY_MS = 24 * 60 * 60 * 1000;

/** What the disk knows of an image: its bytes, that the host had none lately, or nothing. */
export type StoredImage = Uint8Array | "missing" | null;

/**
 * Images on disk, bounded, the least recently used leaving first and those of libraries last. An empty file stands for an image that the host does not
 * have. Every file appears whole by a rename, so that processes may share the folder.
 */
export class ImageDisk {
  readonly #folder: string;
  readonly #limit: number;
  /** Null until the folder was measured once. */
  #remainingBytes: number | null = null;
  #eviction: Promise<void> | null = null;
  readonly #findProtected: FindProtected;

  /**
   * @param limit in bytes of disk.
   * @param findProtected which files leave last.
   */
  constructor(folder: string, limit: number, findProtected: FindProtected) {
    this.#folder = folder;
    this.#limit = limit;
    this.#findProtected = findProtected;
  }

  /** What is on disk; "missing" is believed for a day. */
  async read(name: ImageName, now: number): Promise<StoredImage> {
    const file = this.#getFile(name);
    const stats = await stat(file).catch(ignoreMissingFile);
    if (!stats) return null;
    const age = now - stats.mtimeMs;
    if (stats.size === 0) return age < DAY_MS ? "missing" : null;
    // The time of change says when an image was last wanted; a day's grain spares a write at each reading.
    if (age > DAY_MS) await touch(file, now);
    return readFile(file).catch(ignoreMissingFile);
  }

  /** Keeps the bytes, or with null that there are none. */
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

  /** Resolves once the folder is within its limit, as far as this process has written to it. */
  async waitForEviction(): Promise<void> {
    await this.#eviction;
  }

  /**
   * Others write into the folder too, so it is measured again each time that a part of the limit was written here. Nobody waits
   * for that: it takes as long as there are files.
   */
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
