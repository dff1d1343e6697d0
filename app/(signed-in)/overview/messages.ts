import { pluralize } from "@/lib/format/count";
import type { LeftOutWatches } from "@/lib/stats/overview/left-out-watches";

/** Says what a time chart does not show, and why; null when it shows everything. */
export function formatLeftOut({ bulk, synthetic, undated }: LeftOutWatches): string | null {
  const reasons = [
    bulk > 0 && `${pluralize(bulk, "viewing")} marked in one go`,
    synthetic > 0 && `${pluralize(synthetic, "viewing")} dated by a release or airing`,
    undated > 0 && `${pluralize(undated, "viewing")} without a date`,
  ].filter((reason) => reason !== false);
  return reasons.length === 0 ? null : `Left out: ${joinList(reasons)}.`;
}

function joinList(parts: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "conjunction" }).format(parts);
}
