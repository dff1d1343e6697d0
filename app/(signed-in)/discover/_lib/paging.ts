/** Few enough that a page stays light. */
export const PAGE_SIZE = 16;

/** The titles to show of one more than a page, and where the next page begins; null at the end. */
export function splitPage<T>(found: readonly T[], offset: number): { shown: T[]; nextOffset: number | null } {
  return {
    shown: found.slice(0, PAGE_SIZE),
    nextOffset: found.length > PAGE_SIZE ? offset + PAGE_SIZE : null,
  };
}
