import { TONES, type Tone } from "@/app/(admin)/admin/sync/_lib/user-states";
import { FoldedTable } from "@/components/ui/folded-table";
import { ToneMark } from "./tone-mark";

interface StackedBarsProps {
  caption: string;
  /** The header of the first column. */
  name: string;
  /** From bottom to top. */
  parts: readonly { label: string; tone: Tone }[];
  /** One value for each part. */
  bars: readonly { key: string; label: string; values: readonly number[] }[];
  /** Under the first and the last bar. */
  ends: readonly [string, string];
  /** The text for no data. */
  emptyText: string;
}

/** Stacked bars over time by outcome, drawn without script. */
export function StackedBars({ caption, name, parts, bars, ends, emptyText }: StackedBarsProps) {
  const most = Math.max(...bars.map(({ values }) => sum(values)));
  if (most === 0) return <p className="mt-4 border-y border-line py-6 text-sm text-soft">{emptyText}</p>;
  return (
    <>
      <p aria-hidden="true" className="mt-4 text-right text-xs text-soft">
        {most.toLocaleString("en")}
      </p>
      <div aria-hidden="true" className="mt-1 flex h-28 items-end gap-0.5 border-y border-line">
        {bars.map(({ key, label, values }) => (
          <div
            key={key}
            title={`${label}: ${parts.map((part, index) => `${values[index]} ${part.label.toLowerCase()}`).join(", ")}`}
            className="flex h-full min-w-0 flex-1 flex-col-reverse"
          >
            {parts.map((part, index) => (
              <div
                key={part.label}
                className={TONES[part.tone]}
                style={{ height: `${((values[index] ?? 0) / most) * 100}%`, minHeight: values[index] ? 1 : 0 }}
              />
            ))}
          </div>
        ))}
      </div>
      <p aria-hidden="true" className="mt-1 flex justify-between text-xs text-soft">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </p>
      <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-xs text-soft">
        {parts.map(({ label, tone }, index) => (
          <li key={label} className="flex items-center gap-1.5">
            <ToneMark tone={tone} /> {label} {sum(bars.map(({ values }) => values[index] ?? 0)).toLocaleString("en")}
          </li>
        ))}
      </ul>
      <FoldedTable
        caption={caption}
        columns={[name, ...parts.map(({ label }) => label)]}
        rows={bars.map(({ key, label, values }) => ({ key, cells: [label, ...values] }))}
      />
    </>
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
