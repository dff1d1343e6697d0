import { importState } from "@/lib/sync/import-state";
import { NoDays } from "../overview/no-days";
import { nameOf, soFar } from "./cards/words";
import { ReviewHead } from "./review-head";
import type { ShownReview } from "./review-of-address";

/** A time without anything in it, and the ways to those that have something. */
export async function NothingWatched({ review }: { review: ShownReview }) {
  const { user, figures, months } = review;
  const isImporting = (await importState(user.id)).phase === "importing";
  return (
    <>
      <h1 className="mb-6 text-xl font-semibold tracking-tight sm:text-2xl">
        {nameOf(figures.range.written)} in review
      </h1>
      <section className="rounded-xl border border-line bg-card px-4 py-10 sm:px-6">
        <NoDays isImporting={isImporting} drawing="reel">
          {months.length > 0
            ? `Nothing says that you watched anything in ${soFar(figures)}. Other years have a story to tell.`
            : "Nothing says yet when you watched: the first film or episode with a date begins your review."}
        </NoDays>
        {months.length > 0 && (
          <div className="mt-2 border-t border-line pt-6">
            <ReviewHead review={review} />
          </div>
        )}
      </section>
    </>
  );
}
