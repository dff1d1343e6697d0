/** The labels of the axis, positioned by share of the width; the last one stays inside. */
export function LaneAxis({ ticks }: { ticks: readonly { share: number; label: string }[] }) {
  return (
    <div aria-hidden="true" className="relative h-4 text-xs text-soft">
      {ticks.map(({ share, label }) => (
        <span
          key={share}
          className={`absolute whitespace-nowrap ${share > 0.92 ? "-translate-x-full" : share < 0.04 ? "" : "-translate-x-1/2"}`}
          style={{ left: `${share * 100}%` }}
        >
          {label}
        </span>
      ))}
    </div>
  );
}
