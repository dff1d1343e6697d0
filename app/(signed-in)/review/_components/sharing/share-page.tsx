import { redirect } from "next/navigation";
import type { SearchParams } from "@/app/_lib/define-search-params";
import type { ReviewPageData } from "@/app/(signed-in)/review/_lib/find-review";
import { reviewHref } from "@/app/(signed-in)/review/_lib/review-params";
import { parseChoice, parseOutcome, parseShown, shareHref } from "@/app/(signed-in)/review/_lib/share-params";
import { formatRange } from "@/app/(signed-in)/review/messages";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listHiddenKeys, selectCards } from "@/lib/sharing/card-selection";
import { listOwnShares } from "@/lib/sharing/review-shares";
import { ChoiceForm } from "./choice-form";
import { ImagesPanel } from "./images-panel";
import { OutcomeLine } from "./outcome-line";
import { OwnLinks } from "./own-links";

/** What of a review is shown to others, as pictures and behind a link. */
export async function SharePage({ review, searchParams }: { review: ReviewPageData; searchParams: SearchParams }) {
  const { user, cards, stats } = review;
  const range = stats.range.written;
  const choice = parseChoice(searchParams);
  const shown = parseShown(searchParams);
  if (shown) {
    const isShown = (key: string) => shown.includes(key);
    redirect(shareHref(range, { ...choice, hidden: listHiddenKeys(cards, isShown) }));
  }

  const chosen = selectCards(cards, (key) => !choice.hidden.includes(key));
  const shares = await listOwnShares(user.id);
  const name = formatRange(range);
  return (
    <>
      <PageHeader title={`Share ${name}`} parent={{ href: reviewHref(range), name: `${name} in review` }}>
        <p className="mt-1 max-w-prose text-sm text-soft">
          Nobody sees any of it until you save a picture or make a link, and then only what is ticked here. A title may
          stand on several cards.
        </p>
      </PageHeader>
      <OutcomeLine outcome={parseOutcome(searchParams)} />
      {cards.length === 0 ? (
        <div className="mb-4 rounded-xl border border-line bg-card px-4 py-12 text-center">
          <EmptyState drawing="weeks">
            Nothing with a date was watched in {name}, so there is nothing to share.
          </EmptyState>
        </div>
      ) : (
        <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
          <ChoiceForm range={range} cards={cards} choice={choice} name={user.name} />
          <ImagesPanel range={range} cards={chosen} choice={choice} />
        </div>
      )}
      <OwnLinks shares={shares} range={range} timeZone={user.timeZone} now={new Date()} />
    </>
  );
}
