import { log } from "@/lib/logging/log";
import { downloadImage, ImageHostError } from "./download-image";
import type { ImageDisk } from "./image-disk";
import { getImageFile, type ImageName } from "./image-name";

/** `missing`: Simkl has no such image; `unavailable`: it could not be fetched now. */
export type FoundImage = Uint8Array | "missing" | "unavailable";

/** Downloads each image of Simkl once (docs/simkl-api.md#images-and-terms). */
export class ImageCache {
  readonly #disk: ImageDisk;
  readonly #getUrl: (name: ImageName) => string | null;
  readonly #now: () => number;
  readonly #downloads = new Map<string, Promise<FoundImage>>();

  /** @param getUrl the address at the image host, null when it cannot have the image. */
  constructor(disk: ImageDisk, getUrl: (name: ImageName) => string | null, now: () => number) {
    this.#disk = disk;
    this.#getUrl = getUrl;
    this.#now = now;
  }

  /** Reads the image from disk, or downloads it if `canDownload` allows. Simultaneous requests share one download. */
  async find(name: ImageName, canDownload: () => Promise<boolean>): Promise<FoundImage> {
    const stored = await this.#disk.read(name, this.#now());
    if (stored !== null) return stored;
    return (await canDownload()) ? this.#downloadOnce(name) : "unavailable";
  }

  #downloadOnce(name: ImageName): Promise<FoundImage> {
    const key = getImageFile(name);
    const running = this.#downloads.get(key);
    if (running) return running;
    const download = this.#download(name).finally(() => this.#downloads.delete(key));
    this.#downloads.set(key, download);
    return download;
  }

  async #download(name: ImageName): Promise<FoundImage> {
    // Another request may have finished the download while `canDownload` ran.
    const stored = await this.#disk.read(name, this.#now());
    if (stored !== null) return stored;
    const url = this.#getUrl(name);
    if (url === null) return "missing";
    try {
      const bytes = await downloadImage(url);
      await this.#disk.write(name, bytes);
      return bytes ?? "missing";
    } catch (error) {
      if (!(error instanceof ImageHostError)) throw error;
      log.warn("An image could not be downloaded.", { image: getImageFile(name), reason: error.message });
      return "unavailable";
    }
  }
}
