import "server-only";
import { deserialize, serialize } from "node:v8";
import { LRUCache } from "lru-cache";
import { globalSingleton } from "@/lib/utils/global-singleton";

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

interface Revision {
  /** The user's id. */
  id: number;
  libraryRevision: number;
}

interface Store {
  /** Serialized, so that the bound is in bytes and no caller can change what another one gets. */
  results: LRUCache<string, Buffer>;
  running: Map<string, Promise<Buffer>>;
}

const shared = globalSingleton<Store>("cached-results");

/**
 * Keeps results of a per-user read for each state of the library and each set of arguments, in the memory of this process.
 * Never `"use cache"` for these: Next registers such a function as a server reference, which anybody can call by its id.
 *
 * @param name unique among all cached reads
 * @param ttlMs for what changes without raising the revision, such as facts of the shared catalogue
 * @param args compared, and passed on, as JSON has them
 */
export function cacheByRevision<Args extends unknown[], T>(
  name: string,
  ttlMs: number,
  read: (userId: number, ...args: Args) => Promise<T>,
): (user: Revision, ...args: Args) => Promise<T> {
  return ({ id, libraryRevision }, ...args) =>
    readThroughCache(JSON.stringify([name, id, libraryRevision, ...args]), ttlMs, () => read(id, ...args));
}

/** The same for what belongs to nobody in particular. */
export function cacheForAll<Args extends unknown[], T>(
  name: string,
  ttlMs: number,
  read: (...args: Args) => Promise<T>,
): (...args: Args) => Promise<T> {
  return (...args) => readThroughCache(JSON.stringify([name, ...args]), ttlMs, () => read(...args));
}

/** Concurrent calls share one read; a failed read is not kept. */
async function readThroughCache<T>(key: string, ttl: number, read: () => Promise<T>): Promise<T> {
  shared.value ??= createStore();
  const { results, running } = shared.value;
  let result = results.get(key) ?? running.get(key);
  if (!result) {
    result = read().then(serialize);
    running.set(key, result);
    try {
      results.set(key, await result, { ttl });
    } finally {
      running.delete(key);
    }
  }
  // Each key belongs to one read, whose results all have this type.
  return deserialize(await result) as T;
}

function createStore(): Store {
  const results = new LRUCache<string, Buffer>({
    max: 20_000,
    maxSize: 64 * 1024 * 1024,
    maxEntrySize: 8 * 1024 * 1024,
    sizeCalculation: (result, key) => result.byteLength + key.length,
    // The clock that tests can move.
    perf: { now: () => Date.now() },
  });
  return { results, running: new Map() };
}
