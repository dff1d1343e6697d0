import { niceTicks } from "./nice-ticks";
import { linePath } from "./plot";
import { PlotFrame } from "./plot-frame";
import { PlotPoints } from "./plot-points";

export interface TwoLinesPoint {
  key: string;
  /** Under the point; empty for most. */
  label: string;
  /** Null where a line has ended, or not got to yet. */
  a: number | null;
  b: number | null;
  /** What the mouse is told. */
  words: string;
}

interface TwoLinesProps {
  points: readonly TwoLinesPoint[];
  scale: (value: number) => string;
}

/** Two lines on one scale: the first solid, the second dashed. */
export function TwoLines({ points, scale }: TwoLinesProps) {
  const ticks = niceTicks(Math.max(...points.flatMap(({ a, b }) => [a ?? 0, b ?? 0])));
  const top = ticks.at(-1) ?? 1;
  const path = (side: "a" | "b") =>
    linePath(
      points.map((point) => point[side]),
      top,
    );
  return (
    <PlotFrame ticks={ticks} scale={scale} labels={points.map(({ label }) => label)}>
      <g fill="none" strokeWidth="2.5" strokeLinecap="round">
        <path d={path("b")} stroke="var(--color-ink)" strokeDasharray="5 6" vectorEffect="non-scaling-stroke" />
        <path d={path("a")} stroke="var(--color-accent)" vectorEffect="non-scaling-stroke" />
      </g>
      <PlotPoints points={points} />
    </PlotFrame>
  );
}
