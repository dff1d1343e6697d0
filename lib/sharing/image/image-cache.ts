import { globalSingleton } from "@/lib/utils/global-singleton";

/** About a hundred images. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Concurrent callers share one drawing; null is not cached. */
export async function getCachedImage(key: string, draw: () => Promise<Buffer | null>): Promise<Buffer | null> {
  const slot = globalSingleton<Map<string, Buffer>>("review-images");
  slot.value ??= new Map();
  const cached = slot.value;
  const found = cached.get(key);
  const image = found ?? (await drawOnce(key, draw));
  if (image) store(cached, key, image);
  return image;
}

export function hasCachedImage(key: string): boolean {
  return globalSingleton<Map<string, Buffer>>("review-images").value?.has(key) ?? false;
}

function drawOnce(key: string, draw: () => Promise<Buffer | null>): Promise<Buffer | null> {
  const slot = globalSingleton<Map<string, Promise<Buffer | null>>>("review-image-drawings");
  slot.value ??= new Map();
  const running = slot.value;
  const drawing = running.get(key) ?? draw().finally(() => running.delete(key));
  running.set(key, drawing);
  return drawing;
}

/** A map keeps insertion order, so the first entry is the least recently used. */
function store(cached: Map<string, Buffer>, key: string, image: Buffer): void {
  cached.delete(key);
  cached.set(key, image);
  let bytes = [...cached.values()].reduce((sum, { length }) => sum + length, 0);
  for (const [oldest, { length }] of cached) {
    if (bytes <= MAX_BYTES) return;
    cached.delete(oldest);
    bytes -= length;
  }
}
