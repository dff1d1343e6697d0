import type { ReviewCard } from "@/lib/stats/review/review-card";
import { CardText } from "./card-text";
import { FilmFrame } from "./film-frame";
import { Imprint } from "./imprint";
import { RowBars } from "./row-bars";

export const WIDE = { width: 1200, height: 630 };

/** A card as a link preview: text on the left, rows on the right. */
export function WideImage({ card, heading }: { card: ReviewCard; heading: string }) {
  const hasRows = card.rows.length > 0;
  return (
    <FilmFrame padding="52px 60px 36px 56px">
      <div style={{ display: "flex", flex: 1, minHeight: 0, alignItems: "center", justifyContent: "space-between" }}>
        <CardText card={card} size={hasRows ? 27 : 34} width={hasRows ? 440 : 1000} />
        {hasRows && <RowBars rows={card.rows} maxSpacious={6} size={26} width={560} />}
      </div>
      <Imprint heading={heading} size={22} />
    </FilmFrame>
  );
}
