import Link from "next/link";
import { ReportLinks } from "@/app/(signed-in)/stats/_components/report-links";
import { DIMENSION_LABELS, formatSlice } from "@/app/(signed-in)/stats/_lib/taste/slice-labels";
import { sortSlices } from "@/app/(signed-in)/stats/_lib/taste/sort-slices";
import { isFiltered, type SliceSort, type StatsParams, statsHref } from "@/app/(signed-in)/stats/search-params";
import { Choice, Choices } from "@/components/ui/choices";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { formatDuration } from "@/lib/format/duration";
import { formatPendingLookups } from "@/lib/format/pending-lookups";
import { DIMENSIONS } from "@/lib/stats/taste/dimensions";
import { getUnread } from "@/lib/stats/taste/get-unread";
import type { TastePanelProps } from "./taste-panel-props";

/** More rows than this are for the table. */
const MAX_ROWS = 20;

const COLUMNS: { sort: SliceSort; label: string; isWide?: boolean }[] = [
  { sort: "titles", label: "Titles" },
  { sort: "viewings", label: "Viewings", isWide: true },
  { sort: "time", label: "Time" },
  { sort: "rating", label: "Your mean" },
];

/** What was watched by genre, country …: how many titles, how long, and how the person rates them; sorted by any of it. */
export function BreakdownPanel({ query: { params }, stats: { slices } }: TastePanelProps) {
  const { by, sort } = params;
  const sorted = sortSlices(slices, sort, by);
  // What is not known comes last, and says how much the rest leaves out: it is shown however many there are.
  const shown = [...sorted.slice(0, MAX_ROWS), ...sorted.slice(MAX_ROWS).filter(({ value }) => value === null)];
  const most = Math.max(1, ...slices.filter(({ value }) => value !== null).map(({ minutes }) => minutes));
  const unread = getUnread(slices).titles;
  const hasNoValues = !slices.some(({ value }) => value !== null);
  return (
    <Panel
      title={DIMENSION_LABELS[by].title}
      note={by === "genre" || by === "studio" ? "A title counts with each of its own" : undefined}
      className="lg:col-span-12"
    >
      <div className="max-sm:sideways -mx-4 mb-4 px-4 sm:mx-0 sm:px-0">
        <div className="flex max-sm:w-max">
          <Choices label="Titles by">
            {DIMENSIONS.map((one) => (
              <Choice key={one} href={statsHref({ ...params, by: one })} isChosen={one === by}>
                {DIMENSION_LABELS[one].label}
              </Choice>
            ))}
          </Choices>
        </div>
      </div>
      {hasNoValues ? (
        <EmptyState drawing="shelf">{getEmptyReason(params, slices.length, unread)}</EmptyState>
      ) : (
        <>
          <table className="w-full text-sm">
            <thead className="text-xs text-soft">
              <tr>
                <SortHead params={params} sort="name" label={DIMENSION_LABELS[by].label} />
                {COLUMNS.map((column) => (
                  <SortHead key={column.sort} params={params} {...column} />
                ))}
                <th scope="col" className="pb-2 text-right font-normal max-sm:hidden">
                  Rated
                </th>
              </tr>
            </thead>
            <tbody className="divide-y divide-line border-y border-line">
              {shown.map(({ value, titles, viewings, minutes, rating, rated }) => (
                <tr key={value ?? ""}>
                  <th scope="row" className="w-2/5 py-2 pr-3 text-left font-normal wrap-anywhere">
                    {formatSlice(value, by)}
                    <span aria-hidden="true" className="mt-1 block h-1 rounded-full bg-raised">
                      {value !== null && (
                        <span
                          className="block h-full rounded-full bg-accent"
                          style={{ width: `${(minutes / most) * 100}%` }}
                        />
                      )}
                    </span>
                  </th>
                  <td className="py-2 text-right">{titles.toLocaleString("en")}</td>
                  <td className="py-2 text-right max-sm:hidden">{viewings.toLocaleString("en")}</td>
                  <td className="py-2 text-right whitespace-nowrap">{formatDuration(minutes)}</td>
                  <td className="py-2 text-right">{rating === null ? "–" : rating.toFixed(1)}</td>
                  <td className="py-2 text-right text-soft max-sm:hidden">{rated.toLocaleString("en")}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {sorted.length > MAX_ROWS && (
            <p className="mt-3 text-xs text-soft">The table has all {sorted.length.toLocaleString("en")}.</p>
          )}
          {unread > 0 && <p className="mt-3 text-xs text-soft">{formatPendingLookups(unread)}</p>}
          <ReportLinks report="breakdown" label={DIMENSION_LABELS[by].title} params={params} />
        </>
      )}
    </Panel>
  );
}

function getEmptyReason(params: StatsParams, slices: number, unread: number): string {
  if (slices === 0) return isFiltered(params) ? "Nothing you watched fits this." : "Nothing is marked as watched yet.";
  return unread > 0
    ? "This is not known yet of what you watched: the catalogue is read little by little."
    : "Nobody says this of what you watched.";
}

function SortHead({
  params,
  sort,
  label,
  isWide = false,
}: Pick<TastePanelProps["query"], "params"> & { sort: SliceSort; label: string; isWide?: boolean }) {
  const isChosen = params.sort === sort;
  return (
    <th
      scope="col"
      aria-sort={isChosen ? (sort === "name" ? "ascending" : "descending") : undefined}
      className={`pb-2 font-normal ${sort === "name" ? "text-left" : "text-right"} ${isWide ? "max-sm:hidden" : ""}`}
    >
      <Link
        href={statsHref({ ...params, sort })}
        prefetch={false}
        scroll={false}
        className={`rounded underline-offset-4 hover:text-ink hover:underline ${isChosen ? "text-ink" : ""}`}
      >
        {label}
        <span aria-hidden="true">{isChosen ? (sort === "name" ? " ↑" : " ↓") : ""}</span>
      </Link>
    </th>
  );
}
