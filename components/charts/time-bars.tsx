import { useId } from "react";
import { KIND_ORDER, KINDS, type Kind } from "@/components/titles/kinds";
import { createTicks } from "./create-ticks";
import { drawLine, PLOT, round } from "./plot";
import { PlotFrame } from "./plot-frame";
import { PlotPoints } from "./plot-points";

export interface TimeBar {
  key: string;
  /** Under the bar; empty for most. */
  label: string;
  first: Record<Kind, number>;
  again: Record<Kind, number>;
  average: number | null;
  /** The tooltip. */
  tooltip: string;
}

interface TimeBarsProps {
  bars: readonly TimeBar[];
  formatTick: (value: number) => string;
  /** What the scale reaches to at least, so that it can be that of another picture. */
  minTop?: number;
}

/**
 * Stacked bars over time: a colour for each kind, first watches solid, rewatches hatched, with a line for the average. Drawn on the
 * server and stretched to its place.
 */
export function TimeBars({ bars, formatTick, minTop = 0 }: TimeBarsProps) {
  const hatch = useId();
  const ticks = createTicks(Math.max(minTop, ...bars.map(getBarTotal), ...bars.map(({ average }) => average ?? 0)));
  const top = ticks.at(-1) ?? 1;
  return (
    <PlotFrame ticks={ticks} formatTick={formatTick} labels={bars.map(({ label }) => label)}>
      <Hatches name={hatch} />
      {KIND_ORDER.map((kind) => (
        <path key={kind} d={drawSeries(bars, top, kind, "first")} fill={KINDS[kind].color} />
      ))}
      {KIND_ORDER.map((kind) => (
        <path key={kind} d={drawSeries(bars, top, kind, "again")} fill={`url(#${hatch}-${kind})`} />
      ))}
      <path
        d={drawLine(
          bars.map(({ average }) => average),
          top,
        )}
        fill="none"
        stroke="var(--color-ink)"
        strokeWidth="1.5"
        vectorEffect="non-scaling-stroke"
      />
      <PlotPoints points={bars} />
    </PlotFrame>
  );
}

function Hatches({ name }: { name: string }) {
  return (
    <defs>
      {KIND_ORDER.map((kind) => (
        <pattern
          key={kind}
          id={`${name}-${kind}`}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="2.5" height="5" fill={KINDS[kind].color} />
        </pattern>
      ))}
    </defs>
  );
}

/** How high a bar is with all its parts. */
export function getBarTotal({ first, again }: TimeBar): number {
  return KIND_ORDER.reduce((sum: number, kind) => sum + first[kind] + again[kind], 0);
}

/** No bar is broader, however few there are. */
const MAX_WIDTH = 80;

/** All bars of one kind in one path. */
function drawSeries(bars: readonly TimeBar[], top: number, kind: Kind, part: "first" | "again"): string {
  const pitch = PLOT.width / bars.length;
  const width = Math.min(MAX_WIDTH, pitch * 0.8);
  return bars
    .map((bar, index) => {
      const height = (bar[part][kind] / top) * PLOT.height;
      if (height === 0) return "";
      const y = PLOT.height - (getOffset(bar, kind, part) / top) * PLOT.height - height;
      return `M${round((index + 0.5) * pitch - width / 2)} ${round(y)}h${round(width)}v${round(height)}h-${round(width)}z`;
    })
    .join("");
}

/** What a bar has under this part of it: first watches, then rewatches, each in the order of kinds. */
function getOffset({ first, again }: TimeBar, kind: Kind, part: "first" | "again"): number {
  const before: readonly Kind[] = KIND_ORDER.slice(0, KIND_ORDER.indexOf(kind));
  const sum = (kinds: readonly Kind[], amounts: Record<Kind, number>) =>
    kinds.reduce((all, one) => all + amounts[one], 0);
  return part === "first" ? sum(before, first) : sum(KIND_ORDER, first) + sum(before, again);
}
