import Link from "next/link";
import { Fragment } from "react";
import { ReportLinks } from "@/app/(signed-in)/stats/_components/report-links";
import { DIMENSION_LABELS, formatSlice } from "@/app/(signed-in)/stats/_lib/taste/slice-labels";
import { sortSlices } from "@/app/(signed-in)/stats/_lib/taste/sort-slices";
import { isFiltered, type SliceSort, type StatsParams, statsHref } from "@/app/(signed-in)/stats/search-params";
import { Choice, Choices } from "@/components/ui/choices";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { formatDuration } from "@/lib/format/duration";
import { formatPendingLookups } from "@/lib/format/pending-lookups";
import { DIMENSIONS } from "@/lib/stats/taste/dimensions";
import { getUnread } from "@/lib/stats/taste/get-unread";
import type { TastePanelProps } from "./taste-panel-props";

/** More rows than this are for the table. */
const MAX_ROWS = 20;

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
          <DataTable
            caption={`What was watched by ${DIMENSION_LABELS[by].label.toLowerCase()}`}
            columns={[
              { ...createSortColumn(params, "name", DIMENSION_LABELS[by].label), className: "w-2/5 wrap-anywhere" },
              createSortColumn(params, "titles", "Titles"),
              { ...createSortColumn(params, "viewings", "Viewings"), className: "max-sm:hidden" },
              { ...createSortColumn(params, "time", "Time"), className: "whitespace-nowrap" },
              createSortColumn(params, "rating", "Your mean"),
              { head: "Rated", className: "text-soft max-sm:hidden" },
            ]}
            rows={shown.map(({ value, titles, viewings, minutes, rating, rated }) => ({
              key: value ?? "",
              cells: [
                <Fragment key="value">
                  {formatSlice(value, by)}
                  <span aria-hidden="true" className="mt-1 block h-1 rounded-full bg-raised">
                    {value !== null && (
                      <span
                        className="block h-full rounded-full bg-accent"
                        style={{ width: `${(minutes / most) * 100}%` }}
                      />
                    )}
                  </span>
                </Fragment>,
                titles.toLocaleString("en"),
                viewings.toLocaleString("en"),
                formatDuration(minutes),
                rating === null ? "–" : rating.toFixed(1),
                rated.toLocaleString("en"),
              ],
            }))}
          />
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

function createSortColumn(params: StatsParams, sort: SliceSort, label: string) {
  const isChosen = params.sort === sort;
  const direction = sort === "name" ? ("ascending" as const) : ("descending" as const);
  return {
    head: (
      <Link
        href={statsHref({ ...params, sort })}
        prefetch={false}
        scroll={false}
        className={`rounded underline-offset-4 hover:text-ink hover:underline ${isChosen ? "text-ink" : ""}`}
      >
        {label}
        <span aria-hidden="true">{isChosen ? (direction === "ascending" ? " ↑" : " ↓") : ""}</span>
      </Link>
    ),
    sort: isChosen ? direction : undefined,
  };
}
