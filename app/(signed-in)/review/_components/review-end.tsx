import { findAdjacentReviews } from "@/app/(signed-in)/review/_lib/find-adjacent-reviews";
import type { ReviewPageData } from "@/app/(signed-in)/review/_lib/find-review";
import { reviewHref } from "@/app/(signed-in)/review/_lib/review-params";
import { formatRange } from "@/app/(signed-in)/review/messages";
import { ButtonLink } from "@/components/ui/button-link";

/** What the cards count, and links to other reviews. */
export function ReviewEnd({ review: { stats, months } }: { review: Pick<ReviewPageData, "stats" | "months"> }) {
  const { written } = stats.range;
  const { before, after } = findAdjacentReviews(written, months);
  return (
    <div className="space-y-6 border-t border-line py-10 pr-8 sm:pr-10">
      <p className="max-w-[72ch] text-sm text-soft">
        Totals, titles, genres and countries count everything with a date, genres as far as they are known. Hours, days,
        streaks and binges are drawn from exact dates alone. What has no date is in no review. Days are those of{" "}
        {stats.timeZone}.
      </p>
      {(before || after) && (
        <nav aria-label="Other reviews" className="flex flex-wrap gap-3">
          {[before, after].map(
            (one) =>
              one && (
                <ButtonLink key={one} href={reviewHref(one)} prefetch={false}>
                  {one < written ? `Back to ${formatRange(one)}` : `On to ${formatRange(one)}`}
                </ButtonLink>
              ),
          )}
        </nav>
      )}
    </div>
  );
}
