import { Fragment } from "react";
import { ReportLinksWithHref } from "@/app/(signed-in)/stats/_components/report-links";
import { formatSlice } from "@/app/(signed-in)/stats/_lib/taste/slice-labels";
import { formatShare, formatShift } from "@/app/(signed-in)/stats/compare/_lib/genre-shares";
import { listGenreShifts } from "@/app/(signed-in)/stats/compare/_lib/list-genre-shifts";
import { compareHref } from "@/app/(signed-in)/stats/compare/search-params";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { formatPendingLookups } from "@/lib/format/pending-lookups";
import type { GenreShift } from "@/lib/stats/compare/genre-shift";
import { getUnread } from "@/lib/stats/taste/get-unread";
import type { ComparePanelProps } from "./compare-panel-props";

/** More rows than this are for the table. */
const MAX_ROWS = 12;

/** Which genres took more of the first range than of the second, and which less. */
export function GenresPanel({ comparison }: ComparePanelProps) {
  const { params, a, b } = comparison;
  const genres = listGenreShifts(comparison);
  const known = genres.filter(({ share }) => share.a !== null || share.b !== null);
  return (
    <Panel
      title="Genres"
      note="Of a hundred minutes whose genres are known; a title counts with each of its own"
      className="lg:col-span-12"
    >
      {known.length > 0 ? (
        <>
          <DataTable
            caption="Genres of both times"
            columns={[
              { head: "Genre", className: "w-2/5 wrap-anywhere" },
              a.name,
              b.name,
              { head: "Shift", className: "whitespace-nowrap text-soft" },
            ]}
            rows={known.slice(0, MAX_ROWS).map(({ genre, share }) => ({
              key: genre ?? "",
              cells: [
                <Fragment key="genre">
                  {formatSlice(genre, "genre")}
                  <ShareBar share={share.a} className="bg-accent" />
                  <ShareBar share={share.b} className="hatched text-ink" />
                </Fragment>,
                formatShare(share.a),
                formatShare(share.b),
                formatShift(share),
              ],
            }))}
          />
          {known.length > MAX_ROWS && <p className="mt-3 text-xs text-soft">The table has all {known.length}.</p>}
          {[a, b].map(({ genres: slices, name }, index) => {
            const unread = getUnread(slices).titles;
            return (
              unread > 0 && (
                // biome-ignore lint/suspicious/noArrayIndexKey: two ranges may have one name
                <p key={index} className="mt-3 text-xs text-soft">
                  {name}: {formatPendingLookups(unread)}
                </p>
              )
            );
          })}
          <ReportLinksWithHref report="compare-genres" label="Genres" getHref={(path) => compareHref(params, path)} />
        </>
      ) : (
        <EmptyState drawing="shelf">{getEmptyReason(genres)}</EmptyState>
      )}
    </Panel>
  );
}

function getEmptyReason(genres: readonly GenreShift[]): string {
  if (genres.length === 0) return "Nothing you watched fits this.";
  const known = genres.some(({ genre }) => genre !== null) ? "Genres of less than half are" : "No genre is";
  return `${known} known yet of what you watched: the catalogue is read little by little.`;
}

function ShareBar({ share, className }: { share: number | null; className: string }) {
  return (
    <span aria-hidden="true" className="mt-1 block h-1 rounded-full bg-raised">
      <span className={`block h-full rounded-full ${className}`} style={{ width: `${share ?? 0}%` }} />
    </span>
  );
}
