import { pluralize } from "./count";

export function formatPendingLookups(titles: number): string {
  if (titles === 0) return "";
  return titles === 1
    ? "One title is still being looked up."
    : `${pluralize(titles, "title")} are still being looked up.`;
}
