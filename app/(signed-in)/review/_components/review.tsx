import { ImportNotice } from "@/app/(signed-in)/_components/import-notice";
import type { ReviewPageData } from "@/app/(signed-in)/review/_lib/find-review";
import { CardDots } from "./card-dots";
import { CardSection } from "./card-section";
import { Cover } from "./cover";
import { EmptyReview } from "./empty-review";
import { ReviewEnd } from "./review-end";
import { ReviewNavigation } from "./review-navigation";
import "./review.css";

/** A year or a month as a story: a cover, then a screen for each card. */
export function Review({ review }: { review: ReviewPageData }) {
  const { cards, stats } = review;
  if (cards.length === 0) return <EmptyReview review={review} />;
  return (
    <div className="review" style={{ timelineScope: cards.map(({ id }) => `--card-${id}`).join(", ") }}>
      <CardDots cards={cards} />
      <Cover stats={stats}>
        <ReviewNavigation review={review} />
        <ImportNotice userId={review.user.id} />
      </Cover>
      {cards.map((card, index) => (
        <CardSection key={card.id} card={card} stats={stats} place={index + 1} total={cards.length} />
      ))}
      <ReviewEnd review={review} />
    </div>
  );
}
