import { processWide } from "@/lib/database/process-wide";

/** About a hundred pictures. */
const MOST_BYTES = 16 * 1024 * 1024;

/** The picture under a key, drawn by whoever asks first and kept until newer ones need the room; null is not kept. */
export async function keptPicture(key: string, draw: () => Promise<Buffer | null>): Promise<Buffer | null> {
  const slot = processWide<Map<string, Buffer>>("kept-pictures");
  slot.value ??= new Map();
  const kept = slot.value;
  const found = kept.get(key);
  const picture = found ?? (await beingDrawn(key, draw));
  if (picture) keep(kept, key, picture);
  return picture;
}

/** Whether the picture under a key costs nothing more: it is kept. */
export function hasPicture(key: string): boolean {
  return processWide<Map<string, Buffer>>("kept-pictures").value?.has(key) ?? false;
}

/** Several who ask for the same wait for the same. */
function beingDrawn(key: string, draw: () => Promise<Buffer | null>): Promise<Buffer | null> {
  const slot = processWide<Map<string, Promise<Buffer | null>>>("drawn-pictures");
  slot.value ??= new Map();
  const drawn = slot.value;
  const going = drawn.get(key) ?? draw().finally(() => drawn.delete(key));
  drawn.set(key, going);
  return going;
}

/** A map remembers the order in which keys came, so the first one is the one that was not asked for the longest. */
function keep(kept: Map<string, Buffer>, key: string, picture: Buffer): void {
  kept.delete(key);
  kept.set(key, picture);
  let bytes = [...kept.values()].reduce((sum, { length }) => sum + length, 0);
  for (const [oldest, { length }] of kept) {
    if (bytes <= MOST_BYTES) return;
    kept.delete(oldest);
    bytes -= length;
  }
}
