import { useEffect, useState } from "react";

/** The number of lists that Back restores. */
const MAX_CACHED = 6;
const cache = new Map<string, unknown>();

/**
 * State that outlives its component until the document is left. Back mounts a page again, and the browser finds the place where one was
 * only if the page is at once as long as it was.
 */
export function useCachedState<T>(key: string, initial: T): [T, React.Dispatch<React.SetStateAction<T>>] {
  // Each key belongs to one component, whose state always has this type.
  const [state, setState] = useState(() => (cache.has(key) ? (cache.get(key) as T) : initial));
  useEffect(() => {
    cache.delete(key);
    cache.set(key, state);
    for (const oldest of cache.keys()) if (cache.size > MAX_CACHED) cache.delete(oldest);
  }, [key, state]);
  return [state, setState];
}
