import type { Comparison } from "@/app/(signed-in)/stats/compare/_lib/comparison";

/** What every panel of a comparison is given. */
export interface ComparePanelProps {
  comparison: Comparison;
}
