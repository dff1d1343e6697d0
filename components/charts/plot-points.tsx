import { PLOT, round } from "./plot";

/** What the mouse is told at each place of a drawing, from top to bottom; a place without words is not told. */
export function PlotPoints({ points }: { points: readonly { key: string; tooltip: string }[] }) {
  const pitch = PLOT.width / points.length;
  return points.map(({ key, tooltip }, index) =>
    tooltip === "" ? null : (
      <rect
        key={key}
        x={round(index * pitch)}
        width={round(pitch)}
        height={PLOT.height}
        fill="transparent"
        stroke="none"
      >
        <title>{tooltip}</title>
      </rect>
    ),
  );
}
