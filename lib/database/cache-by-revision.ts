import "server-only";
import { deserialize, serialize } from "node:v8";
import { LRUCache } from "lru-cache";
import { globalSingleton } from "@/lib/utils/global-singleton";

interface Revision {
  /** Of the user. */
  id: number;
  libraryRevision: number;
}

interface Store {
  /** Serialized: the limit is in bytes, and no caller can change the result of another one. */
  results: LRUCache<string, Buffer>;
  running: Map<string, Promise<Buffer>>;
}

const shared = globalSingleton<Store>("cached-results");

/**
 * Not `"use cache"`: Next registers such a function as a server reference, which anyone can call by its id.
 * `name` is unique; `ttlMs` limits data that changes without a new revision; the arguments are compared as JSON.
 */
export function cacheByRevision<Args extends unknown[], T>(
  name: string,
  ttlMs: number,
  read: (userId: number, ...args: Args) => Promise<T>,
): (user: Revision, ...args: Args) => Promise<T> {
  return ({ id, libraryRevision }, ...args) =>
    readThroughCache(JSON.stringify([name, id, libraryRevision, ...args]), ttlMs, () => read(id, ...args));
}

/** The same for data that is the same for every user. */
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
  // A key belongs to one read, so its results have one type.
  return deserialize(await result) as T;
}

function createStore(): Store {
  const results = new LRUCache<string, Buffer>({
    max: 20_000,
    maxSize: 64 * 1024 * 1024,
    maxEntrySize: 8 * 1024 * 1024,
    sizeCalculation: (result, key) => result.byteLength + key.length,
    perf: { now: () => Date.now() },
  });
  return { results, running: new Map() };
}
