import { useEffect, useState } from "react";

/** As many lists as one goes back to. */
const MOST_KEPT = 6;
const kept = new Map<string, unknown>();

/**
 * State that outlives its component until the document is left. Back mounts a page again, and the browser finds the place where one was
 * only if the page is at once as long as it was.
 */
export function useKeptState<T>(key: string, initial: T): [T, React.Dispatch<React.SetStateAction<T>>] {
  // Each key belongs to one component, whose state always has this type.
  const [state, setState] = useState(() => (kept.has(key) ? (kept.get(key) as T) : initial));
  useEffect(() => {
    kept.delete(key);
    kept.set(key, state);
    for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest);
  }, [key, state]);
  return [state, setState];
}
