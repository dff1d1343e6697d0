import { PLOT, round } from "./plot";

/** The tooltips of a plot, from top to bottom; a point without text has none. */
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
