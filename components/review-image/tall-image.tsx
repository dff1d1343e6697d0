import type { ReviewCard } from "@/lib/stats/review/review-card";
import { CardText } from "./card-text";
import { FilmFrame } from "./film-frame";
import { Imprint } from "./imprint";
import { RowBars } from "./row-bars";
import { getTextHeight } from "./text-size";

export const TALL = { width: 1080, height: 1350 };

const WIDTH = 904;
/** Of what is between the edge and the imprint. */
const HEIGHT = 1130;
const GAP = 60;
const TEXT_SIZE = 40;
const ROW_SIZE = 34;
/** Of a row with its bar, and of the gap between two, to its size. */
const [ROW, BETWEEN] = [1.95, 0.9];
const MAX_SPACIOUS = 8;

/** A card as a post or story: text above, rows below. */
export function TallImage({ card, heading }: { card: ReviewCard; heading: string }) {
  const { rows } = card;
  const availableHeight = HEIGHT - GAP - getTextHeight(card, TEXT_SIZE, WIDTH);
  const fitting = availableHeight / (rows.length * (ROW + BETWEEN) - BETWEEN);
  const size = rows.length > MAX_SPACIOUS ? ROW_SIZE : Math.min(ROW_SIZE, fitting);
  return (
    <FilmFrame padding="88px 70px 44px 70px">
      <div style={{ display: "flex", flexDirection: "column", flex: 1, minHeight: 0, justifyContent: "center" }}>
        <CardText card={card} size={TEXT_SIZE} width={WIDTH} />
        {rows.length > 0 && (
          <div style={{ display: "flex", flexDirection: "column", marginTop: GAP }}>
            <RowBars rows={rows} maxSpacious={MAX_SPACIOUS} size={size} width={WIDTH} />
          </div>
        )}
      </div>
      <Imprint heading={heading} size={28} />
    </FilmFrame>
  );
}
