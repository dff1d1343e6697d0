import type { Metadata } from "next";
import Link from "next/link";
import { counted } from "@/components/format/counted";
import { ImportPanel } from "@/components/import/import-panel";
import { requireUser } from "@/lib/accounts/guards";
import { matchingTitles } from "@/lib/library/browse/matching-titles";
import type { RewatchFacets } from "@/lib/library/rewatches/fold-facets";
import { rewatchFacets } from "@/lib/library/rewatches/rewatch-facets";
import { readPlace } from "@/lib/library/rewatches/rewatch-place";
import { isNarrowed } from "@/lib/library/rewatches/rewatch-query";
import { importState } from "@/lib/sync/import-state";
import { SearchBox } from "../library/search-box";
import { AUDIT_PATH } from "./audit/audit-address";
import { GoingOnPanel } from "./going-on-panel";
import { MostReturnedPanel } from "./most-returned-panel";
import { NoRewatches } from "./no-rewatches";
import { PlanNotice } from "./plan-notice";
import { type RewatchesAddress, readAddress, writeAddress } from "./rewatches-address";
import { TimeAgainPanel } from "./time-again-panel";
import { TitleList } from "./title-list";
import { Toolbar } from "./toolbar";

export const metadata: Metadata = { title: "Rewatches" };

/** Comes whole rather than in parts: its questions take milliseconds, and so it is there without script too. */
export default async function RewatchesPage({ searchParams }: PageProps<"/rewatches">) {
  const user = await requireUser();
  const query = await searchParams;
  const address = readAddress(query);
  const after = typeof query.after === "string" ? readPlace(query.after, address.sort) : null;
  const [facets, found, state] = await Promise.all([
    rewatchFacets(user, address),
    matchingTitles(user.id, address.search),
    importState(user.id),
  ]);
  const viewer = { user, now: new Date() };
  const hasRewatches = facets.all.rewatches > 0;
  const isFree = user.plan === "free";
  return (
    <>
      <header className="mb-4 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div>
          <h1 className="text-xl font-semibold tracking-tight sm:text-2xl">Rewatches</h1>
          <p role="status" className="mt-1 min-h-5 text-sm text-soft">
            {countSentence(facets, address, found?.isGuess ?? false)}
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
            search={address.search}
            rest={[...writeAddress({ ...address, search: "" })]}
          />
        )}
      </header>
      {state.phase === "importing" && (
        <div className="mb-4">
          <ImportPanel initial={state} />
        </div>
      )}
      {isFree && <PlanNotice hasRewatches={hasRewatches} />}
      {hasRewatches && !isNarrowed(address) && after === null && (
        <div className="mb-6 grid gap-4 lg:grid-cols-12">
          <div className="empty:hidden lg:col-span-12">
            <GoingOnPanel viewer={viewer} all={facets.states.active} />
          </div>
          <MostReturnedPanel userId={user.id} />
          <TimeAgainPanel user={user} />
        </div>
      )}
      {hasRewatches && <Toolbar address={address} facets={facets} />}
      {facets.shown.titles > 0 ? (
        <TitleList viewer={viewer} address={address} after={after} />
      ) : (
        state.phase === "ready" &&
        (hasRewatches || !isFree) && <NoRewatches address={address} hasOthers={hasRewatches} />
      )}
    </>
  );
}

function countSentence({ all, shown }: RewatchFacets, address: RewatchesAddress, isGuess: boolean): string {
  if (all.rewatches === 0) return "";
  const [rewatches, titles] = [counted(shown.rewatches, "rewatch", "rewatches"), counted(shown.titles, "title")];
  if (isGuess && shown.titles > 0) return `Nothing is called “${address.search}”. ${titles} like it.`;
  if (isNarrowed(address)) return `${rewatches} of ${titles}, out of ${all.rewatches.toLocaleString("en")}.`;
  return `${rewatches} of ${titles}.`;
}
