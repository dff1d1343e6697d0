import { PLOT } from "./plot";

const LABELS = 6;

interface PlotFrameProps {
  /** Figures at which a line is drawn across, from nothing to the top. */
  ticks: readonly number[];
  scale: (value: number) => string;
  /** One for each place, of which a few are shown. */
  labels: readonly string[];
  /** What is drawn, in units of `PLOT`. */
  children: React.ReactNode;
}

/** A drawing over time with its scale on the left and its places below. It is silent: a table beside it says the same in words. */
export function PlotFrame({ ticks, scale, labels, children }: PlotFrameProps) {
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
          viewBox={`0 0 ${PLOT.width} ${PLOT.height}`}
          aria-hidden="true"
          preserveAspectRatio="none"
          className="absolute inset-0 size-full overflow-visible"
        >
          {children}
        </svg>
      </div>
      <div className="mt-2 ml-12 flex">
        {fewOf(labels).map((label, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places of an axis have no other name
          <span key={index} className="flex-1 text-center whitespace-nowrap max-sm:nth-[even]:hidden">
            {label}
          </span>
        ))}
      </div>
    </div>
  );
}

/** A few labels, each under the place that stands in the middle of its own. */
function fewOf(labels: readonly string[]): string[] {
  const count = Math.min(LABELS, labels.length);
  return Array.from({ length: count }, (_, place) => labels[Math.floor(((place + 0.5) / count) * labels.length)] ?? "");
}
