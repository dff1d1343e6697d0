import type { Metadata } from "next";
import Link from "next/link";
import { ImportPanel } from "@/app/(signed-in)/_components/import/import-panel";
import { SearchBox } from "@/app/(signed-in)/_components/search-box";
import { PageHeader } from "@/components/ui/page-header";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { pluralize } from "@/lib/format/count";
import type { RewatchFacets } from "@/lib/library/rewatches/count-facets";
import { getRewatchFacets } from "@/lib/library/rewatches/rewatch-facets";
import { getRewatchKeyset } from "@/lib/library/rewatches/rewatch-keyset";
import { hasFilters } from "@/lib/library/rewatches/rewatch-query";
import { findMatchingTitles } from "@/lib/library/search/matching-titles";
import { getImportState } from "@/lib/sync/status/import-state";
import { ActiveRewatchesPanel } from "./_components/active-rewatches-panel";
import { MostRewatchedPanel } from "./_components/most-rewatched-panel";
import { NoRewatches } from "./_components/no-rewatches";
import { PlanNotice } from "./_components/plan-notice";
import { RewatchTimePanel } from "./_components/rewatch-time-panel";
import { TitleList } from "./_components/title-list";
import { Toolbar } from "./_components/toolbar";
import { AUDIT_PATH } from "./audit/search-params";
import { parseRewatchesParams, type RewatchesParams, serializeRewatchesParams } from "./search-params";

export const metadata: Metadata = { title: "Rewatches" };

/** Does not stream: its queries take milliseconds, and it then works without script. */
export default async function RewatchesPage({ searchParams }: PageProps<"/rewatches">) {
  const user = await requireUser();
  const query = await searchParams;
  const params = parseRewatchesParams(query);
  const after = getRewatchKeyset(params.sort).parse(query.after);
  const [facets, found, state] = await Promise.all([
    getRewatchFacets(user, params),
    findMatchingTitles(user.id, params.search),
    getImportState(user.id),
  ]);
  const context = { user, now: new Date() };
  const hasRewatches = facets.all.rewatches > 0;
  const isFree = user.plan === "free";
  return (
    <>
      <PageHeader
        title="Rewatches"
        isClose
        aside={
          hasRewatches && (
            <SearchBox
              path="/rewatches"
              label="Search titles watched again"
              search={params.search}
              otherParams={[...serializeRewatchesParams({ ...params, search: "" })]}
            />
          )
        }
      >
        <p role="status" className="mt-1 min-h-5 text-sm text-soft">
          {formatCount(facets, params, found?.isGuess ?? false)}
        </p>
        {hasRewatches && (
          <p className="text-sm">
            <Link href={AUDIT_PATH} prefetch={false} className="text-accent underline-offset-4 hover:underline">
              Look for rewatches that never were
            </Link>
          </p>
        )}
      </PageHeader>
      {state.phase === "importing" && (
        <div className="mb-4">
          <ImportPanel initial={state} />
        </div>
      )}
      {isFree && <PlanNotice hasRewatches={hasRewatches} />}
      {hasRewatches && !hasFilters(params) && after === null && (
        <div className="mb-6 grid gap-4 lg:grid-cols-12">
          <div className="empty:hidden lg:col-span-12">
            <ActiveRewatchesPanel context={context} all={facets.states.active} />
          </div>
          <MostRewatchedPanel userId={user.id} />
          <RewatchTimePanel user={user} />
        </div>
      )}
      {hasRewatches && <Toolbar params={params} facets={facets} />}
      {facets.shown.titles > 0 ? (
        <TitleList context={context} params={params} after={after} />
      ) : (
        state.phase === "ready" && (hasRewatches || !isFree) && <NoRewatches params={params} hasOthers={hasRewatches} />
      )}
    </>
  );
}

function formatCount({ all, shown }: RewatchFacets, params: RewatchesParams, isGuess: boolean): string {
  if (all.rewatches === 0) return "";
  const [rewatches, titles] = [pluralize(shown.rewatches, "rewatch", "rewatches"), pluralize(shown.titles, "title")];
  if (isGuess && shown.titles > 0) return `Nothing is called “${params.search}”. ${titles} like it.`;
  if (hasFilters(params)) return `${rewatches} of ${titles}, out of ${all.rewatches.toLocaleString("en")}.`;
  return `${rewatches} of ${titles}.`;
}
