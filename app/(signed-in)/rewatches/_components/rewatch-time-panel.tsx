import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { cachedTimeAgain } from "@/app/(signed-in)/rewatches/_lib/cached-reads";
import { EmptyState } from "@/components/ui/empty-state";
import { FoldedTable } from "@/components/ui/folded-table";
import { Metric } from "@/components/ui/metric";
import { Panel } from "@/components/ui/panel";
import { formatDuration } from "@/lib/format/duration";
import { formatPercent } from "@/lib/format/percent";
import type { RewatchTimeOfYear } from "@/lib/library/rewatches/rewatch-time";

/** How much of the time went into what had been seen before, year by year. */
export async function RewatchTimePanel({ user }: Pick<PageContext, "user">) {
  const years = await cachedTimeAgain(user);
  const total = { first: sumMinutes(years, "first"), again: sumMinutes(years, "again") };
  const most = Math.max(...years.map(({ first, again }) => first + again));
  return (
    <Panel title="Again, of all the time watched" note="Exact dates and known lengths only" className="lg:col-span-7">
      {total.again === 0 ? (
        <EmptyState drawing="weeks">No rewatch has an exact date and a known length yet.</EmptyState>
      ) : (
        <figure>
          <figcaption>
            <Metric value={formatShare(total)}>
              of the time was spent again: {formatDuration(total.again)} of {formatDuration(total.first + total.again)}
            </Metric>
            <ul aria-hidden="true" className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-xs text-soft">
              <li className="flex items-center gap-2">
                <span className="size-2.5 rounded-[1px] bg-soft" /> First time
              </li>
              <li className="flex items-center gap-2">
                <span className="hatched size-2.5 rounded-[1px] text-accent" /> Again
              </li>
            </ul>
          </figcaption>
          <ul aria-hidden="true" className="mt-4 space-y-2 text-xs text-soft">
            {years.toReversed().map((year) => (
              <li key={year.year} className="grid grid-cols-[2.5rem_minmax(0,1fr)_3.5rem] items-center gap-2">
                <span>{year.year}</span>
                <span className="flex h-3 gap-px" style={{ width: `${((year.first + year.again) / most) * 100}%` }}>
                  <span className="rounded-l-sm bg-soft" style={{ flexGrow: year.first }} />
                  <span className="hatched rounded-r-sm text-accent" style={{ flexGrow: year.again }} />
                </span>
                <span className="text-right text-ink">{formatShare(year)}</span>
              </li>
            ))}
          </ul>
          <FoldedTable
            caption="Time watched for the first time and again, per year"
            columns={["Year", "First time", "Again", "Share"]}
            rows={years.toReversed().map((year) => ({
              key: String(year.year),
              cells: [String(year.year), formatDuration(year.first), formatDuration(year.again), formatShare(year)],
            }))}
          />
        </figure>
      )}
    </Panel>
  );
}

function sumMinutes(years: readonly RewatchTimeOfYear[], which: "first" | "again"): number {
  return years.reduce((total, { [which]: minutes }) => total + minutes, 0);
}

function formatShare({ first, again }: Pick<RewatchTimeOfYear, "first" | "again">): string {
  return again === 0 ? "0 %" : formatPercent(again, first + again);
}
