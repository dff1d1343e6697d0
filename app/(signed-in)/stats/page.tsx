import type { Metadata } from "next";
import { ImportNotice } from "@/app/(signed-in)/_components/import-notice";
import { PageHeader } from "@/components/ui/page-header";
import { PanelBoundary } from "@/components/ui/panel-boundary";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { FilterBar } from "./_components/filter-bar";
import { LibraryView } from "./_components/library/library-view";
import { ReviewLink } from "./_components/review-link";
import { StatsRange } from "./_components/stats-range";
import { TasteView } from "./_components/taste/taste-view";
import { TimeView } from "./_components/time/time-view";
import { findRejectedRange } from "./_lib/find-rejected-range";
import { formatChoice } from "./_lib/range";
import { resolveStatsQuery } from "./_lib/stats-query";
import { parseStatsParams } from "./search-params";

const VIEWS = { time: TimeView, taste: TasteView, library: LibraryView } as const;

export const metadata: Metadata = { title: "Statistics" };

/** Does not stream: its queries take milliseconds, and it then works without script. */
export default async function StatsPage({ searchParams }: PageProps<"/stats">) {
  const user = await requireUser();
  const rawParams = await searchParams;
  const query = await resolveStatsQuery(user, parseStatsParams(rawParams), new Date());
  const rejectedRange = findRejectedRange(rawParams, query.params.range);
  const isLibraryView = query.params.view === "library";
  const View = VIEWS[query.params.view];
  return (
    <>
      <PageHeader title="Statistics" isClose aside={<ReviewLink {...query} />}>
        <p className="mt-1 text-sm text-soft">
          {isLibraryView
            ? "Your library as it is today."
            : `${formatChoice(query.params.range, user.timeZone, query.now)}. Days of ${user.timeZone}.`}
        </p>
      </PageHeader>
      <div className="space-y-4">
        <div className="space-y-3">
          <FilterBar params={query.params} />
          {!isLibraryView && rejectedRange && (
            <p role="status" className="text-sm">
              The address asks for {rejectedRange}. Only days, months and years from 2000 to 2099 can be shown.
            </p>
          )}
          {!isLibraryView && <StatsRange query={query} />}
        </div>
        <ImportNotice userId={user.id} />
        <PanelBoundary className="h-[720px]">
          <View query={query} />
        </PanelBoundary>
      </div>
    </>
  );
}
