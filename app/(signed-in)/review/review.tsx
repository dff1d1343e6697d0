import { StillArriving } from "../still-arriving";
import { CardDots } from "./card-dots";
import { CardSection } from "./card-section";
import { Cover } from "./cover";
import { NothingWatched } from "./nothing-watched";
import { ReviewEnd } from "./review-end";
import { ReviewHead } from "./review-head";
import type { ShownReview } from "./review-of-address";
import "./review.css";

/** A year or a month as a story: a cover, then a screen for each card. */
export function Review({ review }: { review: ShownReview }) {
  const { cards, figures } = review;
  if (cards.length === 0) return <NothingWatched review={review} />;
  return (
    <div className="review" style={{ timelineScope: cards.map(({ id }) => `--card-${id}`).join(", ") }}>
      <CardDots cards={cards} />
      <Cover figures={figures}>
        <ReviewHead review={review} />
        <StillArriving userId={review.user.id} />
      </Cover>
      {cards.map((card, index) => (
        <CardSection key={card.id} card={card} figures={figures} place={index + 1} of={cards.length} />
      ))}
      <ReviewEnd review={review} />
    </div>
  );
}
