import { pluralize } from "@/lib/format/count";

/** The toast of a removal, with the reason of the first rejection. */
export function formatRemovalResult(leaving: number, rejected: readonly string[]): string {
  const success = `${pluralize(leaving, "rewatch is", "rewatches are")} on the way out.`;
  const [reason] = rejected;
  if (reason !== undefined)
    return `${leaving > 0 ? `${success} ` : ""}${pluralize(rejected.length, "rewatch was", "rewatches were")} not removed: ${reason}`;
  return leaving > 0 ? success : "There is nothing to remove: these rewatches are gone, or on their way out.";
}
