import { counted } from "@/components/format/counted";
import type { LeftOutWatches } from "@/lib/stats/left-out-watches";

/** Says what a time chart does not show, and why; null when it shows everything. */
export function leftOutSentence({ bulk, synthetic, undated }: LeftOutWatches): string | null {
  const reasons = [
    bulk > 0 && `${counted(bulk, "viewing")} marked in one go`,
    synthetic > 0 && `${counted(synthetic, "viewing")} dated by a release or airing`,
    undated > 0 && `${counted(undated, "viewing")} without a date`,
  ].filter((reason) => reason !== false);
  return reasons.length === 0 ? null : `Left out: ${listed(reasons)}.`;
}

function listed(parts: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "conjunction" }).format(parts);
}
