import type { ReviewCard } from "@/lib/stats/review/review-card";
import { CardText } from "./card-text";
import { FilmFrame } from "./film-frame";
import { Imprint } from "./imprint";
import { RowBars } from "./row-bars";

export const TALL = { width: 1080, height: 1350 };

const WIDTH = 904;

/** A card as a post or a story: what it says above, its rows below. */
export function TallPicture({ card, of }: { card: ReviewCard; of: string }) {
  return (
    <FilmFrame padding="88px 70px 44px 70px">
      <div style={{ display: "flex", flexDirection: "column", flex: 1, minHeight: 0, justifyContent: "center" }}>
        <CardText card={card} size={40} width={WIDTH} />
        {card.rows.length > 0 && (
          <div style={{ display: "flex", flexDirection: "column", marginTop: 60 }}>
            <RowBars rows={card.rows} roomy={8} size={34} width={WIDTH} />
          </div>
        )}
      </div>
      <Imprint of={of} size={28} />
    </FilmFrame>
  );
}
