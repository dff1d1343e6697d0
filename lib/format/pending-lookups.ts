import { pluralize } from "./count";

/** That the catalogue has so many titles still to read, as a sentence; nothing when it has read all. */
export function formatPendingLookups(titles: number): string {
  if (titles === 0) return "";
  return titles === 1
    ? "One title is still being looked up."
    : `${pluralize(titles, "title")} are still being looked up.`;
}
