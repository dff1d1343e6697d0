import { pluralize } from "@/lib/format/count";
import type { Privacy } from "@/lib/library/memos/memo-query";

/** What became of turning many memos, with the reason of the first that was refused. */
export function formatVisibilityResult(to: Privacy, changed: number, rejected: readonly string[]): string {
  const success = `${pluralize(changed, "memo goes", "memos go")} ${to}.`;
  const [reason] = rejected;
  if (reason !== undefined)
    return `${changed > 0 ? `${success} ` : ""}${pluralize(rejected.length, "memo was", "memos were")} refused: ${reason}`;
  return changed > 0 ? success : `There is nothing to change: these memos are ${to} already, or gone.`;
}
