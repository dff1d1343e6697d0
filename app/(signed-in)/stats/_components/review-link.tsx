import Link from "next/link";
import { reviewHref } from "@/app/(signed-in)/review/_lib/review-params";
import { formatRange } from "@/app/(signed-in)/review/messages";
import type { StatsQuery } from "@/app/(signed-in)/stats/_lib/stats-query";

/** A link to the review of the current range once it has started, else to the latest one. */
export function ReviewLink({ params: { range: choice }, range, today }: StatsQuery) {
  const rangeKey = (choice.of === "year" || choice.of === "month") && range.firstDay <= today ? choice.written : null;
  return (
    <Link
      href={rangeKey ? reviewHref(rangeKey) : "/review"}
      prefetch={false}
      className="inline-flex min-h-9 items-center text-sm text-accent underline-offset-4 hover:underline"
    >
      {rangeKey ? `${formatRange(rangeKey)} in review` : "Your year in review"}
    </Link>
  );
}
