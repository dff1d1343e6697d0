import type { ReviewCard } from "@/lib/stats/review/review-card";

/** The cards as a row of dots at the edge of the screen: each leads to its card, and the one that is in view is marked by CSS alone. */
export function CardDots({ cards }: { cards: readonly Pick<ReviewCard, "id" | "title">[] }) {
  return (
    <nav aria-label="Cards" className="review-dots">
      <ol>
        {cards.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>
              <span aria-hidden="true" className="review-dot" style={{ animationTimeline: `--card-${id}` }} />
              <span className="review-dot-name">{title}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
