import type { Comparison } from "./comparison";

/** What every panel of a comparison is given. */
export interface ComparePanelProps {
  comparison: Comparison;
}
