import type { ReviewCard } from "@/lib/stats/review/review-card";
import { COLOURS } from "./colours";
import { shortened } from "./shortened";
import { figureSize, sentenceSize } from "./text-size";
import { unbroken } from "./unbroken";

/** A card's title, its figure as large as it fits, and its sentence. `size` is that of the sentence, unless it is long. */
export function CardText({ card, size, width }: { card: ReviewCard; size: number; width: number }) {
  const { title, figure, sentence } = card;
  const said = sentenceSize(sentence, width, size);
  return (
    <div style={{ display: "flex", flexDirection: "column", width }}>
      <div
        style={
          figure === null
            ? { fontSize: size * 1.9, fontWeight: 600, letterSpacing: "-0.02em", lineHeight: 1.1 }
            : { fontSize: size, fontWeight: 500, color: COLOURS.amber }
        }
      >
        {title}
      </div>
      {figure !== null && (
        <div
          style={{
            display: "block",
            marginTop: size * 0.4,
            fontSize: figureSize(figure, width, size * 4.2),
            fontWeight: 600,
            letterSpacing: "-0.03em",
            lineHeight: 1.08,
            lineClamp: 3,
          }}
        >
          {shortened(figure)}
        </div>
      )}
      {sentence !== "" && (
        <div
          style={{
            display: "block",
            marginTop: size * 0.7,
            fontSize: said.size,
            color: COLOURS.soft,
            lineHeight: 1.4,
            lineClamp: said.lines,
          }}
        >
          {unbroken(sentence)}
        </div>
      )}
    </div>
  );
}
