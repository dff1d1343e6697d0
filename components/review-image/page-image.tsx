import type { PngLayout } from "@/lib/sharing/image/draw-png";
import type { ReviewCard } from "@/lib/stats/review/review-card";
import { CardText } from "./card-text";
import { COLORS } from "./colors";
import { FilmFrame } from "./film-frame";
import { Imprint } from "./imprint";
import { RowBars } from "./row-bars";

const WIDTH = 1080;
/** Of a card, between the paddings of the frame. */
const INNER = 904;

/** Every card of a review under each other, as long as they make it. */
export function createPageImage(cards: readonly ReviewCard[], heading: string): PngLayout {
  const cardStrips = cards.map((card) => (top: number) => <CardStrip card={card} top={top} />);
  return {
    strips: [() => <Head heading={heading} />, ...cardStrips, (top) => <Foot heading={heading} top={top} />],
    width: WIDTH,
  };
}

function Head({ heading }: { heading: string }) {
  return (
    <FilmFrame padding="80px 70px 36px 70px">
      <div style={{ fontSize: 84, fontWeight: 600, letterSpacing: "-0.03em", lineHeight: 1.1 }}>{heading}</div>
    </FilmFrame>
  );
}

function CardStrip({ card, top }: { card: ReviewCard; top: number }) {
  return (
    <FilmFrame padding="0 70px" top={top}>
      <div
        style={{
          display: "flex",
          flexDirection: "column",
          gap: 44,
          padding: "56px 0",
          borderTop: `1px solid ${COLORS.line}`,
        }}
      >
        <CardText card={card} size={32} width={INNER} />
        {card.rows.length > 0 && <RowBars rows={card.rows} maxSpacious={8} size={28} width={INNER} />}
      </div>
    </FilmFrame>
  );
}

function Foot({ heading, top }: { heading: string; top: number }) {
  return (
    <FilmFrame padding="0 70px 44px 70px" top={top}>
      <Imprint heading={heading} size={26} />
    </FilmFrame>
  );
}
