import { pluralize } from "@/lib/format/count";
import type { Privacy } from "@/lib/library/memos/memo-query";

/** Who sees a memo. */
export const VISIBILITY_MEANING: Record<Privacy, string> = {
  public: "Public memos are shown on your public profile and feed on Simkl.",
  private: "Private memos are seen by you alone.",
};

/** The toast of a change of visibility, with the reason of the first rejection. */
export function formatVisibilityResult(to: Privacy, changed: number, rejected: readonly string[]): string {
  const success = `${pluralize(changed, "memo goes", "memos go")} ${to}.`;
  const [reason] = rejected;
  if (reason !== undefined)
    return `${changed > 0 ? `${success} ` : ""}${pluralize(rejected.length, "memo was", "memos were")} refused: ${reason}`;
  return changed > 0 ? success : `There is nothing to change: these memos are ${to} already, or gone.`;
}
