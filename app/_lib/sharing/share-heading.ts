import { formatRange } from "@/app/(signed-in)/review/messages";
import type { SharedReview } from "@/lib/sharing/review-shares";

/** "Ada’s March 2025", or "March 2025" without a name. */
export function formatShareHeading({ range, name }: Pick<SharedReview, "range" | "name">): string {
  return name === null ? formatRange(range) : `${name}’s ${formatRange(range)}`;
}
