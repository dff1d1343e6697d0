import type { Metadata } from "next";
import { ImportNotice } from "@/app/(signed-in)/_components/import-notice";
import { WatchChoices } from "@/app/(signed-in)/_components/watch-choices";
import { RangeBar } from "@/app/(signed-in)/stats/_components/range-bar";
import { TimeChoices } from "@/app/(signed-in)/stats/_components/time-choices";
import { statsHref } from "@/app/(signed-in)/stats/search-params";
import { KindChoices } from "@/components/titles/kind-choices";
import { PageHeader } from "@/components/ui/page-header";
import { PanelBoundary } from "@/components/ui/panel-boundary";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { CompareView } from "./_components/compare-view";
import { getComparison } from "./_lib/comparison";
import { findRejectedSides } from "./_lib/find-rejected-sides";
import { compareHref, parseCompareParams, serializeCompareParams } from "./search-params";

const RANGES = [
  { side: "a", label: "First time" },
  { side: "b", label: "Second time" },
] as const;

export const metadata: Metadata = { title: "Two times compared" };

/** Does not stream, as the statistics. */
export default async function ComparePage({ searchParams }: PageProps<"/stats/compare">) {
  const user = await requireUser();
  const rawParams = await searchParams;
  const params = parseCompareParams(rawParams);
  const rejected = findRejectedSides(rawParams, params);
  const comparison = await getComparison(user, params, new Date());
  return (
    <>
      <PageHeader
        title={`${comparison.a.name} beside ${comparison.b.name}`}
        parent={{ href: statsHref({ ...comparison.a.query.params, step: null }), name: "Statistics" }}
        isClose
      >
        <p className="mt-1 text-sm text-soft">Days of {user.timeZone}.</p>
      </PageHeader>
      <div className="space-y-4">
        <div className="max-sm:sideways -mx-4 flex gap-3 px-4 sm:mx-0 sm:flex-wrap sm:px-0">
          <KindChoices chosen={params.kind} getHref={(kind) => compareHref({ ...params, kind })} />
          <WatchChoices chosen={params.watch} getHref={(watch) => compareHref({ ...params, watch })} />
          <TimeChoices params={params} getHref={(to) => compareHref(to)} />
        </div>
        <div className="grid gap-4 lg:grid-cols-2">
          {RANGES.map(({ side, label }) => (
            <section key={side} aria-labelledby={`${side}-range`} className="min-w-0">
              <h2 id={`${side}-range`} className="mb-1 text-xs text-soft">
                {label}
              </h2>
              {rejected.has(side) && (
                <p role="status" className="mb-2 text-sm">
                  The address asks for days that cannot be taken: only days, months and years from 2000 to 2099 can.
                  Shown instead: {comparison[side].name}.
                </p>
              )}
              <RangeBar
                rangeLabel={label}
                query={comparison[side].query}
                getHref={(choice) => compareHref({ ...params, [side]: choice, step: null })}
                form={{
                  action: "/stats/compare",
                  otherParams: serializeCompareParams({ ...params, [side]: null, step: null }),
                  from: `${side}-from`,
                  to: `${side}-to`,
                }}
              />
            </section>
          ))}
        </div>
        <ImportNotice userId={user.id} />
        <PanelBoundary className="h-[720px]">
          <CompareView comparison={comparison} />
        </PanelBoundary>
      </div>
    </>
  );
}
