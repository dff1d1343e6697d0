import { KIND_ORDER, KINDS, type Kind } from "@/components/kind/kinds";
import { niceTicks } from "./nice-ticks";

export interface TimeBar {
  key: string;
  label: string;
  first: Record<Kind, number>;
  again: Record<Kind, number>;
  average: number | null;
  /** What the mouse is told. */
  words: string;
}

const WIDTH = 1000;
const HEIGHT = 240;
const LABELS = 6;

/**
 * Stacked bars over time: a colour for each kind, first watches solid, rewatches hatched, with a line for the average. Drawn on the
 * server and stretched to its place; the picture is silent, a table says the same in words.
 */
export function TimeBars({ bars, scale }: { bars: readonly TimeBar[]; scale: (value: number) => string }) {
  const most = Math.max(...bars.map((bar) => totalOf(bar)), ...bars.map(({ average }) => average ?? 0));
  const ticks = niceTicks(most);
  const top = ticks.at(-1) ?? 1;
  return (
    <div aria-hidden="true" className="text-xs text-soft">
      <div className="relative ml-12 h-60">
        {ticks.map((tick) => (
          <div
            key={tick}
            className="absolute inset-x-0 border-t border-line"
            style={{ bottom: `${(tick / top) * 100}%` }}
          >
            <span className="absolute -top-2 -left-12 w-11 text-right whitespace-nowrap">{scale(tick)}</span>
          </div>
        ))}
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          aria-hidden="true"
          preserveAspectRatio="none"
          className="absolute inset-0 size-full overflow-visible"
        >
          <Hatches />
          {KIND_ORDER.map((kind) => (
            <path key={kind} d={series(bars, top, kind, "first")} fill={KINDS[kind].color} />
          ))}
          {KIND_ORDER.map((kind) => (
            <path key={kind} d={series(bars, top, kind, "again")} fill={`url(#hatch-${kind})`} />
          ))}
          <path
            d={line(bars, top)}
            fill="none"
            stroke="var(--color-ink)"
            strokeWidth="1.5"
            vectorEffect="non-scaling-stroke"
          />
          {bars.map(({ key, words }, index) => (
            <rect
              key={key}
              x={round((index * WIDTH) / bars.length)}
              width={round(WIDTH / bars.length)}
              height={HEIGHT}
              fill="transparent"
            >
              <title>{words}</title>
            </rect>
          ))}
        </svg>
      </div>
      <div className="mt-2 ml-12 flex">
        {labelsOf(bars).map((label, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places of an axis have no other name
          <span key={index} className="flex-1 text-center whitespace-nowrap max-sm:nth-[even]:hidden">
            {label}
          </span>
        ))}
      </div>
    </div>
  );
}

function Hatches() {
  return (
    <defs>
      {KIND_ORDER.map((kind) => (
        <pattern
          key={kind}
          id={`hatch-${kind}`}
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

function totalOf({ first, again }: TimeBar): number {
  return KIND_ORDER.reduce((sum: number, kind) => sum + first[kind] + again[kind], 0);
}

/** All bars of one kind in one path. */
function series(bars: readonly TimeBar[], top: number, kind: Kind, part: "first" | "again"): string {
  const pitch = WIDTH / bars.length;
  return bars
    .map((bar, index) => {
      const height = (bar[part][kind] / top) * HEIGHT;
      if (height === 0) return "";
      const y = HEIGHT - (below(bar, kind, part) / top) * HEIGHT - height;
      return `M${round(index * pitch + pitch * 0.1)} ${round(y)}h${round(pitch * 0.8)}v${round(height)}h-${round(pitch * 0.8)}z`;
    })
    .join("");
}

/** What a bar has under this part of it: first watches, then rewatches, each in the order of kinds. */
function below({ first, again }: TimeBar, kind: Kind, part: "first" | "again"): number {
  const before: readonly Kind[] = KIND_ORDER.slice(0, KIND_ORDER.indexOf(kind));
  const sum = (kinds: readonly Kind[], of: Record<Kind, number>) => kinds.reduce((all, one) => all + of[one], 0);
  return part === "first" ? sum(before, first) : sum(KIND_ORDER, first) + sum(before, again);
}

function line(bars: readonly TimeBar[], top: number): string {
  const pitch = WIDTH / bars.length;
  let isDown = false;
  return bars
    .map(({ average }, index) => {
      if (average === null) return "";
      const move = isDown ? "L" : "M";
      isDown = true;
      return `${move}${round((index + 0.5) * pitch)} ${round(HEIGHT - (average / top) * HEIGHT)}`;
    })
    .join("");
}

/** A few labels, each under the bar that stands in the middle of its place. */
function labelsOf(bars: readonly TimeBar[]): string[] {
  const count = Math.min(LABELS, bars.length);
  return Array.from(
    { length: count },
    (_, place) => bars[Math.floor(((place + 0.5) / count) * bars.length)]?.label ?? "",
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
