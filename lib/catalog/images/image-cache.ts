import { log } from "@/lib/logging/log";
import { downloadImage, ImageHostError } from "./download-image";
import type { ImageDisk } from "./image-disk";
import { getImageFile, type ImageName } from "./image-name";

/** The bytes of an image; that Simkl has none; or that it could not be had just now. */
export type FoundImage = Uint8Array | "missing" | "unavailable";

/**
 * Images of Simkl, each downloaded once and kept on disk (docs/simkl-api.md#images-and-terms: never download one
 * twice).
 */
export class ImageCache {
  readonly #disk: ImageDisk;
  readonly #getUrl: (name: ImageName) => string | null;
  readonly #now: () => number;
  readonly #downloads = new Map<string, Promise<FoundImage>>();

  /** @param getUrl where the image host has an image, null when it cannot have it. */
  constructor(disk: ImageDisk, getUrl: (name: ImageName) => string | null, now: () => number) {
    this.#disk = disk;
    this.#getUrl = getUrl;
    this.#now = now;
  }

  /** An image from disk or, if `mayDownload` says so, from its host. Requests for one image share one download. */
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
    // While this request asked who it comes from, another one may have finished the download.
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
