import { ImportNotice } from "../still-arriving";
import { CardDots } from "./card-dots";
import { CardSection } from "./card-section";
import { Cover } from "./cover";
import { EmptyReview } from "./nothing-watched";
import { ReviewEnd } from "./review-end";
import { ReviewNavigation } from "./review-head";
import type { ReviewPageData } from "./review-of-address";
import "./review.css";

/** A year or a month as a story: a cover, then a screen for each card. */
export function Review({ review }: { review: ReviewPageData }) {
  const { cards, stats: stats } = review;
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
