import type { DateQuality } from "@/lib/database/generated/enums";

export const QUALITY_ORDER = ["exact", "bulk", "synthetic", "unknown"] as const satisfies readonly DateQuality[];

export const QUALITY_LABELS: Record<DateQuality, string> = {
  exact: "Exact",
  bulk: "Marked together at one second",
  synthetic: "Filled in from a release or airing",
  unknown: "Without a date",
};
