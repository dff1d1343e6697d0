import "server-only";
import { join } from "node:path";
import { config } from "@/lib/config";
import { upstreamImageUrl } from "@/lib/simkl/images";
import { ImageCache } from "./image-cache";
import { ImageDisk } from "./image-disk";
import { findLibraryImages } from "./library-images";

let cache: ImageCache | undefined;

/** The image cache of this process, in the data folder that all processes of this machine share. */
export function images(): ImageCache {
  cache ??= openCache();
  return cache;
}

function openCache(): ImageCache {
  const { dataDir, simkl, imageCacheBytes } = config();
  const disk = new ImageDisk(join(dataDir, "images"), imageCacheBytes, findLibraryImages);
  return new ImageCache(
    disk,
    ({ category, path, suffix }) => upstreamImageUrl(simkl, category, path, suffix),
    Date.now,
  );
}
