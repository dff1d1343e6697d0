import { createSampleDays, SAMPLE_FIRST_DAY, SAMPLE_LAST_DAY } from "@/app/(marketing)/_lib/sample-days";
import { Heatmap } from "@/components/charts/heatmap";
import { createHeatmapDays } from "@/components/charts/heatmap-days";
import { KindMark } from "@/components/titles/kind-mark";
import type { Kind } from "@/components/titles/kinds";

const ENTRIES: { when: string; kind: Kind; title: string; remark: string; length: string }[] = [
  { when: "Thu 21:40", kind: "movie", title: "Metropolis", remark: "again", length: "2 h 33 min" },
  { when: "Wed 20:55", kind: "tv", title: "The Twilight Zone", remark: "S01E08", length: "25 min" },
  { when: "Tue 23:10", kind: "anime", title: "Astro Boy", remark: "E12", length: "24 min" },
  { when: "Mon 22:05", kind: "movie", title: "Nosferatu", remark: "first time", length: "1 h 34 min" },
];

/** An example of a page of the ledger, with invented data. */
export function SampleLedger() {
  return (
    <figure className="rounded-xl border border-line bg-card p-4 sm:p-6">
      <figcaption className="mb-4 flex items-baseline justify-between gap-4 text-sm text-soft">
        A page of a ledger
        <span className="rounded-full border border-line px-2.5 py-0.5 text-xs">Sample, made up</span>
      </figcaption>
      <Heatmap
        days={createHeatmapDays(createSampleDays(), SAMPLE_FIRST_DAY, SAMPLE_LAST_DAY)}
        describe={() => "Sample"}
      />
      <ul className="mt-5 divide-y divide-line border-t border-line text-sm">
        {ENTRIES.map(({ when, kind, title, remark, length }) => (
          <li key={title} className="flex items-center gap-3 py-2.5">
            <span className="w-20 shrink-0 font-mono text-xs text-soft">{when}</span>
            <KindMark kind={kind} />
            <span className="min-w-0 flex-1 truncate">
              {title} <span className="ml-1 text-xs text-soft">{remark}</span>
            </span>
            <span className="text-xs text-soft">{length}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
