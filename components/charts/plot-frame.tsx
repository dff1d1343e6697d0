import { PLOT } from "./plot";

interface PlotFrameProps {
  /** Figures at which a line is drawn across, from nothing to the top. */
  ticks: readonly number[];
  formatTick: (value: number) => string;
  /** One for each place; most are empty. */
  labels: readonly string[];
  /** What is drawn, in units of `PLOT`. */
  children: React.ReactNode;
}

/** A drawing over time with its scale on the left and its places below. It is silent: a table beside it says the same in words. */
export function PlotFrame({ ticks, formatTick, labels, children }: PlotFrameProps) {
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
            <span className="absolute -top-2 -left-12 w-11 text-right whitespace-nowrap">{formatTick(tick)}</span>
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
      <div className="relative mt-2 ml-12 h-4">
        {placeLabels(labels).map(({ label, at }) => (
          <span
            key={at}
            className="absolute text-center whitespace-nowrap max-sm:nth-[even]:hidden"
            style={{ width: `${label.length}ch`, left: clampLabel(at, label.length) }}
          >
            {label}
          </span>
        ))}
      </div>
    </div>
  );
}

/** The labels that say something, each with the middle of its place as a part of a hundred. */
function placeLabels(labels: readonly string[]) {
  return labels
    .map((label, place) => ({ label, at: ((place + 0.5) / labels.length) * 100 }))
    .filter(({ label }) => label !== "");
}

/** Under the middle of its place, but never beyond an end of the axis. */
function clampLabel(at: number, letters: number): string {
  return `clamp(0px, calc(${at}% - ${letters / 2}ch), calc(100% - ${letters}ch))`;
}
