import type { Metadata } from "next";
import Link from "next/link";
import { pluralize } from "@/components/format/counted";
import { ImportPanel } from "@/components/import/import-panel";
import { requireUser } from "@/lib/accounts/guards";
import { findMatchingTitles } from "@/lib/library/browse/matching-titles";
import type { RewatchFacets } from "@/lib/library/rewatches/fold-facets";
import { getRewatchFacets } from "@/lib/library/rewatches/rewatch-facets";
import { parseRewatchCursor } from "@/lib/library/rewatches/rewatch-place";
import { hasFilters } from "@/lib/library/rewatches/rewatch-query";
import { getImportState } from "@/lib/sync/import-state";
import { SearchBox } from "../library/search-box";
import { AUDIT_PATH } from "./audit/audit-address";
import { ActiveRewatchesPanel } from "./going-on-panel";
import { MostRewatchedPanel } from "./most-returned-panel";
import { NoRewatches } from "./no-rewatches";
import { PlanNotice } from "./plan-notice";
import { type RewatchesParams, parseRewatchesParams, serializeRewatchesParams } from "./rewatches-address";
import { RewatchTimePanel } from "./time-again-panel";
import { TitleList } from "./title-list";
import { Toolbar } from "./toolbar";

export const metadata: Metadata = { title: "Rewatches" };

/** Comes whole rather than in parts: its questions take milliseconds, and so it is there without script too. */
export default async function RewatchesPage({ searchParams }: PageProps<"/rewatches">) {
  const user = await requireUser();
  const query = await searchParams;
  const params = parseRewatchesParams(query);
  const after = typeof query.after === "string" ? parseRewatchCursor(query.after, params.sort) : null;
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
      <header className="mb-4 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div>
          <h1 className="text-xl font-semibold tracking-tight sm:text-2xl">Rewatches</h1>
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
        </div>
        {hasRewatches && (
          <SearchBox
            path="/rewatches"
            label="Search titles watched again"
            search={params.search}
            otherParams={[...serializeRewatchesParams({ ...params, search: "" })]}
          />
        )}
      </header>
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
        state.phase === "ready" &&
        (hasRewatches || !isFree) && <NoRewatches params={params} hasOthers={hasRewatches} />
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
