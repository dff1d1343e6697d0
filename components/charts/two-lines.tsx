import { createTicks } from "./create-ticks";
import { drawLine } from "./plot";
import { PlotFrame } from "./plot-frame";
import { PlotPoints } from "./plot-points";

export interface TwoLinesPoint {
  key: string;
  /** Under the point; empty for most. */
  label: string;
  /** Null where a line has ended, or not got to yet. */
  a: number | null;
  b: number | null;
  /** The tooltip. */
  tooltip: string;
}

interface TwoLinesProps {
  points: readonly TwoLinesPoint[];
  formatTick: (value: number) => string;
}

/** Two lines on one scale: the first solid, the second dashed. */
export function TwoLines({ points, formatTick }: TwoLinesProps) {
  const ticks = createTicks(Math.max(...points.flatMap(({ a, b }) => [a ?? 0, b ?? 0])));
  const top = ticks.at(-1) ?? 1;
  const drawPath = (side: "a" | "b") =>
    drawLine(
      points.map((point) => point[side]),
      top,
    );
  return (
    <PlotFrame ticks={ticks} formatTick={formatTick} labels={points.map(({ label }) => label)}>
      <g fill="none" strokeWidth="2.5" strokeLinecap="round">
        <path d={drawPath("b")} stroke="var(--color-ink)" strokeDasharray="5 6" vectorEffect="non-scaling-stroke" />
        <path d={drawPath("a")} stroke="var(--color-accent)" vectorEffect="non-scaling-stroke" />
      </g>
      <PlotPoints points={points} />
    </PlotFrame>
  );
}
