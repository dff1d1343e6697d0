import { KINDS, type Kind } from "@/components/titles/kinds";

/** The viewBox of a lane, which scales with the page. */
export const LANE_SIZE = { width: 1000, height: 100 } as const;

interface Point {
  x: number;
  y: number;
}

interface Step {
  from: Point;
  to: Point;
}

export interface LanePoints {
  /** Viewings at their very date. */
  exact: readonly Point[];
  /** Viewings with a bulk or synthetic date. */
  rough: readonly Point[];
  /** From one exact viewing to the next. */
  steps: readonly Step[];
  /** The same, after a long pause. */
  gaps: readonly Step[];
}

interface LaneProps {
  kind: Kind;
  /** The first watch has full dots, rewatches have rings. */
  layers: readonly { isAgain: boolean; points: LanePoints }[];
  /** Positions of the axis labels, as shares of its length. */
  ticks: readonly { share: number }[];
  /** Where long times without a viewing are folded up. */
  folds: readonly { from: number; to: number }[];
}

/** Viewings on a time axis: a dot per episode, higher for later ones. The text is beside it. */
export function Lane({ kind, layers, ticks, folds }: LaneProps) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${LANE_SIZE.width} ${LANE_SIZE.height}`}
      preserveAspectRatio="none"
      fill="none"
      stroke="currentColor"
      className={`block h-10 w-full overflow-visible [&_path]:[vector-effect:non-scaling-stroke] ${KINDS[kind].text}`}
    >
      {folds.map(({ from, to }) => (
        <rect
          key={from}
          x={from * LANE_SIZE.width}
          y="-14"
          width={(to - from) * LANE_SIZE.width}
          height="128"
          fill="var(--color-raised)"
          stroke="none"
        />
      ))}
      <path
        d={ticks.map(({ share }) => `M${Math.round(share * LANE_SIZE.width)} -14V114`).join("")}
        stroke="var(--color-line)"
      />
      {layers.map(({ isAgain, points: { exact, rough, steps, gaps } }) => (
        <g key={String(isAgain)}>
          <path d={drawLines(steps)} strokeWidth="1.5" strokeOpacity="0.5" />
          <path d={drawLines(gaps)} strokeOpacity="0.6" strokeDasharray="2 4" />
          <path d={drawDots(rough)} stroke="var(--color-edge)" strokeWidth="5" strokeLinecap="square" />
          <path d={drawDots(exact)} strokeWidth="6" strokeLinecap="round" />
          {isAgain && <path d={drawDots(exact)} stroke="var(--color-card)" strokeWidth="3" strokeLinecap="round" />}
        </g>
      ))}
    </svg>
  );
}

function drawLines(steps: readonly Step[]): string {
  return steps.map(({ from, to }) => `M${from.x} ${from.y}L${to.x} ${to.y}`).join("");
}

function drawDots(points: readonly Point[]): string {
  return points.map(({ x, y }) => `M${x} ${y}h0`).join("");
}
