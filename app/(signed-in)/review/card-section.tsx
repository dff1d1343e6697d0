import type { ReviewCard } from "@/lib/stats/review/review-card";
import type { ReviewFigures } from "@/lib/stats/review/review-figures";
import { layoutOf } from "./pictures/layouts";

interface CardSectionProps {
  card: ReviewCard;
  figures: ReviewFigures;
  place: number;
  of: number;
}

/** One screen of the story: its place, what it says, and its picture beside or below. */
export function CardSection({ card, figures, place, of }: CardSectionProps) {
  const { Picture, isWide, tint } = layoutOf(card, figures);
  const heading = `${card.id}-title`;
  return (
    <section
      id={card.id}
      tabIndex={-1}
      aria-labelledby={heading}
      className="review-card flex flex-col border-t border-line outline-none"
      data-tint={tint}
      style={{ viewTimelineName: `--card, --card-${card.id}` }}
    >
      <div className="flex items-baseline justify-between gap-4 pr-10 text-soft">
        <h2 id={heading} className="text-base font-medium text-accent sm:text-lg">
          {card.title}
        </h2>
        <p aria-hidden="true" className="font-mono text-xs">
          {String(place).padStart(2, "0")} / {String(of).padStart(2, "0")}
        </p>
      </div>
      <div
        className={`grid flex-1 content-center items-center gap-x-12 gap-y-8 py-8 pr-8 sm:pr-10 ${isWide ? "" : "lg:grid-cols-[5fr_6fr]"}`}
      >
        <div data-rises="" className="min-w-0">
          {card.figure !== null && (
            <p className={`font-semibold tracking-tight wrap-anywhere ${sizeOf(card.figure)}`}>{card.figure}</p>
          )}
          <p className="mt-4 max-w-[52ch] text-base text-soft sm:text-lg">{card.sentence}</p>
        </div>
        <div className="min-w-0">
          <Picture card={card} figures={figures} />
        </div>
      </div>
    </section>
  );
}

/** A short figure may be as large as the screen lets it be. */
function sizeOf(figure: string): string {
  if (figure.length <= 5) return "text-[clamp(80px,16vw,208px)] leading-[0.9]";
  return figure.length <= 11
    ? "text-[clamp(52px,8.5vw,112px)] leading-[0.95]"
    : "text-[clamp(40px,5.6vw,76px)] leading-none";
}
