import type { ReviewCard } from "@/lib/stats/review/review-card";
import { COLORS } from "./colors";
import { keepUnitsTogether } from "./keep-units-together";
import { shorten } from "./shorten";
import { fitSentence, getFigureSize } from "./text-size";

/** A card's title, its figure as large as it fits, and its sentence. `size` is that of the sentence, unless it is long. */
export function CardText({ card, size, width }: { card: ReviewCard; size: number; width: number }) {
  const { title, figure, sentence } = card;
  const sentenceFit = fitSentence(sentence, width, size);
  return (
    <div style={{ display: "flex", flexDirection: "column", width }}>
      <div
        style={
          figure === null
            ? { fontSize: size * 1.9, fontWeight: 600, letterSpacing: "-0.02em", lineHeight: 1.1 }
            : { fontSize: size, fontWeight: 500, color: COLORS.amber }
        }
      >
        {title}
      </div>
      {figure !== null && (
        <div
          style={{
            display: "block",
            marginTop: size * 0.4,
            fontSize: getFigureSize(figure, width, size * 4.2),
            fontWeight: 600,
            letterSpacing: "-0.03em",
            lineHeight: 1.08,
            lineClamp: 3,
          }}
        >
          {shorten(figure)}
        </div>
      )}
      {sentence !== "" && (
        <div
          style={{
            display: "block",
            marginTop: size * 0.7,
            fontSize: sentenceFit.size,
            color: COLORS.soft,
            lineHeight: 1.4,
            lineClamp: sentenceFit.lines,
          }}
        >
          {keepUnitsTogether(sentence)}
        </div>
      )}
    </div>
  );
}
