import type { ReviewCard } from "@/lib/stats/review/review-card";
import type { ReviewStats } from "@/lib/stats/review/review-stats";
import { getLayout } from "./pictures/layouts";

interface CardSectionProps {
  card: ReviewCard;
  stats: ReviewStats;
  place: number;
  total: number;
}

/** One screen of the review: title, text, and the image beside or below. */
export function CardSection({ card, stats, place, total }: CardSectionProps) {
  const { Picture, isWide, tint } = getLayout(card, stats);
  const heading = `${card.id}-title`;
  return (
    <section
      id={card.id}
      tabIndex={-1}
      aria-labelledby={heading}
      className="review-card -mx-4 flex flex-col border-t border-line px-4 outline-none sm:-mx-8 sm:px-8"
      data-tint={tint}
      style={{ viewTimelineName: `--card, --card-${card.id}` }}
    >
      <div className="flex items-baseline justify-between gap-4 pr-10 text-soft">
        <h2 id={heading} className="text-base font-medium text-accent sm:text-lg">
          {card.title}
        </h2>
        <p aria-hidden="true" className="font-mono text-xs">
          {String(place).padStart(2, "0")} / {String(total).padStart(2, "0")}
        </p>
      </div>
      <div
        className={`grid flex-1 content-center items-center gap-x-12 gap-y-8 py-8 pr-8 sm:pr-10 ${isWide ? "" : "lg:grid-cols-[5fr_6fr]"}`}
      >
        <div data-rises="" className="@container min-w-0">
          {card.figure !== null && (
            <p
              className="font-semibold tracking-tight wrap-anywhere leading-[0.95]"
              style={{ fontSize: getFontSize(card.figure, isWide ? 136 : 192) }}
            >
              {card.figure}
            </p>
          )}
          <p
            className={
              card.figure === null ? "max-w-[36ch] text-xl" : "mt-4 max-w-[52ch] text-base text-soft sm:text-lg"
            }
          >
            {card.sentence}
          </p>
        </div>
        <div className="min-w-0">
          <Picture card={card} stats={stats} />
        </div>
      </div>
    </section>
  );
}

/** As large as its place lets it be, on one line or, when it is long, on two. A character is about 0.6 of its size wide. */
function getFontSize(figure: string, most: number): string {
  const wordLengths = figure.split(" ").map(({ length }) => length);
  const line = figure.length <= 11 ? figure.length : Math.max(...wordLengths, Math.ceil(figure.length / 2) + 2);
  return `clamp(36px, ${Math.round(160 / line)}cqw, ${line <= 6 ? most : 120}px)`;
}
