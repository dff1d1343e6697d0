import { PLOT, rounded } from "./plot";

/** What the mouse is told at each place of a drawing, from top to bottom; a place without words is not told. */
export function PlotPoints({ points }: { points: readonly { key: string; words: string }[] }) {
  const pitch = PLOT.width / points.length;
  return points.map(({ key, words }, index) =>
    words === "" ? null : (
      <rect
        key={key}
        x={rounded(index * pitch)}
        width={rounded(pitch)}
        height={PLOT.height}
        fill="transparent"
        stroke="none"
      >
        <title>{words}</title>
      </rect>
    ),
  );
}
