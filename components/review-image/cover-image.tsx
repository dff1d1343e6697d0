import type { ReviewCard } from "@/lib/stats/review/review-card";
import { COLORS } from "./colors";
import { FilmFrame } from "./film-frame";
import { Imprint } from "./imprint";
import { shorten } from "./shorten";

const MAX_FIGURES = 4;

/** A whole review in one image: its range and main totals. */
export function CoverImage({ cards, heading }: { cards: readonly ReviewCard[]; heading: string }) {
  const figures = cards.filter(({ figure }) => figure !== null).slice(0, MAX_FIGURES);
  return (
    <FilmFrame padding="60px 60px 36px 56px">
      <div style={{ display: "flex", flexDirection: "column", flex: 1, minHeight: 0, justifyContent: "center" }}>
        <div style={{ fontSize: 26, fontWeight: 500, color: COLORS.amber }}>In films, TV and anime</div>
        <div
          style={{
            display: "block",
            fontSize: 96,
            fontWeight: 600,
            letterSpacing: "-0.03em",
            lineHeight: 1.1,
            lineClamp: 2,
          }}
        >
          {heading}
        </div>
        <div style={{ display: "flex", flexWrap: "wrap", marginTop: 40 }}>
          {figures.map(({ id, title, figure }) => (
            <div
              key={id}
              style={{ display: "flex", flexDirection: "column", width: 490, marginBottom: 22, paddingRight: 20 }}
            >
              <div style={{ display: "block", fontSize: 40, fontWeight: 600, letterSpacing: "-0.02em", lineClamp: 1 }}>
                {shorten(figure ?? "")}
              </div>
              <div style={{ display: "block", fontSize: 24, color: COLORS.soft, lineClamp: 1 }}>{title}</div>
            </div>
          ))}
        </div>
      </div>
      <Imprint heading={heading} size={22} />
    </FilmFrame>
  );
}
