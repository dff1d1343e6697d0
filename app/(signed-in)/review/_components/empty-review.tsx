import { NoActivity } from "@/app/(signed-in)/_components/no-activity";
import type { ReviewPageData } from "@/app/(signed-in)/review/_lib/find-review";
import { formatRange, formatRangeSoFar } from "@/app/(signed-in)/review/messages";
import { PageHeader } from "@/components/ui/page-header";
import { getImportState } from "@/lib/sync/status/import-state";
import { ReviewNavigation } from "./review-navigation";

/** A time without anything in it, and the ways to those that have something. */
export async function EmptyReview({ review }: { review: ReviewPageData }) {
  const { user, stats, months } = review;
  const isImporting = (await getImportState(user.id)).phase === "importing";
  return (
    <>
      <PageHeader title={`${formatRange(stats.range.written)} in review`} />
      <section className="rounded-xl border border-line bg-card px-4 py-10 sm:px-6">
        <NoActivity isImporting={isImporting} drawing="reel">
          {months.length > 0
            ? `Nothing says that you watched anything in ${formatRangeSoFar(stats)}. Other years have a story to tell.`
            : "Nothing says yet when you watched: the first film or episode with a date begins your review."}
        </NoActivity>
        {months.length > 0 && (
          <div className="mt-2 border-t border-line pt-6">
            <ReviewNavigation review={review} />
          </div>
        )}
      </section>
    </>
  );
}
