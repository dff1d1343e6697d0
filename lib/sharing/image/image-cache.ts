import { globalSingleton } from "@/lib/utils/global-singleton";

/** About a hundred pictures. */
const MAX_BYTES = 16 * 1024 * 1024;

/** The picture under a key, drawn by whoever asks first and kept until newer ones need the room; null is not kept. */
export async function getCachedImage(key: string, draw: () => Promise<Buffer | null>): Promise<Buffer | null> {
  const slot = globalSingleton<Map<string, Buffer>>("kept-pictures");
  slot.value ??= new Map();
  const cached = slot.value;
  const found = cached.get(key);
  const image = found ?? (await drawOnce(key, draw));
  if (image) store(cached, key, image);
  return image;
}

/** Whether the picture under a key costs nothing more: it is kept. */
export function hasCachedImage(key: string): boolean {
  return globalSingleton<Map<string, Buffer>>("kept-pictures").value?.has(key) ?? false;
}

/** Several who ask for the same wait for the same. */
function drawOnce(key: string, draw: () => Promise<Buffer | null>): Promise<Buffer | null> {
  const slot = globalSingleton<Map<string, Promise<Buffer | null>>>("drawn-pictures");
  slot.value ??= new Map();
  const running = slot.value;
  const drawing = running.get(key) ?? draw().finally(() => running.delete(key));
  running.set(key, drawing);
  return drawing;
}

/** A map remembers the order in which keys came, so the first one is the one that was not asked for the longest. */
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
