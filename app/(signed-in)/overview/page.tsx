import type { Metadata } from "next";
import { Suspense } from "react";
import { ImportPanel } from "@/app/(signed-in)/_components/import/import-panel";
import { SyncLine } from "@/app/(signed-in)/_components/sync-line";
import { PageHeader } from "@/components/ui/page-header";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { formatGreeting } from "@/lib/format/greeting";
import { hasTitles } from "@/lib/library/browse/has-titles";
import { getImportState } from "@/lib/sync/status/import-state";
import { EmptyOverview } from "./_components/empty-overview";
import { OverviewPanels } from "./_components/overview-panels";
import { WeekSummary } from "./_components/week-summary";
import { parseOverviewParams } from "./search-params";

export const metadata: Metadata = { title: "Overview" };

export default async function OverviewPage({ searchParams }: PageProps<"/overview">) {
  const user = await requireUser();
  const now = new Date();
  const [state, hasLibrary] = await Promise.all([getImportState(user.id), hasTitles(user.id)]);
  const isImporting = state.phase === "importing";
  return (
    <>
      <PageHeader title={formatGreeting(user.name, user.timeZone, now)}>
        <div className="mt-1 flex flex-wrap items-center gap-x-3 text-sm text-soft">
          <Suspense>
            <WeekSummary user={user} now={now} />
          </Suspense>
          <SyncLine user={user} now={now} />
        </div>
      </PageHeader>
      <div className="space-y-4">
        {isImporting && <ImportPanel initial={state} />}
        {hasLibrary && (
          <OverviewPanels
            user={user}
            now={now}
            isImporting={isImporting}
            watch={parseOverviewParams(await searchParams).watch}
          />
        )}
        {!hasLibrary && !isImporting && <EmptyOverview />}
      </div>
    </>
  );
}
