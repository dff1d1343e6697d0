import { KindMark } from "@/components/titles/kind-mark";
import { KIND_ORDER, KINDS } from "@/components/titles/kinds";

const LEVELS = [
  { shade: "opacity-40", label: "under 1 h" },
  { shade: "opacity-60", label: "1 h" },
  { shade: "opacity-80", label: "2 h" },
  { shade: "opacity-100", label: "4 h and more" },
] as const;

/** What the shapes and the shades of a heatmap mean. */
export function HeatmapLegend() {
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2 text-xs text-soft">
      <ul className="flex flex-wrap gap-x-4 gap-y-1" aria-label="Shapes: what took most of a day">
        {KIND_ORDER.map((kind) => (
          <li key={kind} className="flex items-center gap-2">
            <KindMark kind={kind} /> {KINDS[kind].label}
          </li>
        ))}
      </ul>
      <ul className="flex flex-wrap gap-x-4 gap-y-1" aria-label="Shades: how long the day was">
        {LEVELS.map(({ shade, label }) => (
          <li key={label} className="flex items-center gap-2">
            <span aria-hidden="true" className={`size-2.5 rounded-[2px] bg-ink ${shade}`} /> {label}
          </li>
        ))}
      </ul>
      <p>A column is a week, Monday on top.</p>
    </div>
  );
}
