import "server-only";
import { join } from "node:path";
import { getConfig } from "@/lib/config";
import { buildUpstreamImageUrl } from "@/lib/simkl/schemas/images";
import { ImageCache } from "./image-cache";
import { ImageDisk } from "./image-disk";
import { findLibraryImages } from "./library-images";

let cache: ImageCache | undefined;

export function getImageCache(): ImageCache {
  cache ??= createCache();
  return cache;
}

function createCache(): ImageCache {
  const { dataDir, simkl, imageCacheBytes } = getConfig();
  const disk = new ImageDisk(join(dataDir, "images"), imageCacheBytes, findLibraryImages);
  return new ImageCache(
    disk,
    ({ category, path, suffix }) => buildUpstreamImageUrl(simkl, category, path, suffix),
    Date.now,
  );
}
