import type { Metadata } from "next";
import { Suspense } from "react";
import { ImportPanel } from "@/components/import/import-panel";
import { requireUser } from "@/lib/accounts/guards";
import { greeting } from "@/lib/dates/greeting";
import { hasTitles } from "@/lib/library/has-titles";
import { importState } from "@/lib/sync/import-state";
import { SyncLine } from "../sync-line";
import { EmptyOverview } from "./empty-overview";
import { watchOf } from "./overview-address";
import { Panels } from "./panels";
import { WeekLine } from "./week-line";

export const metadata: Metadata = { title: "Overview" };

export default async function OverviewPage({ searchParams }: PageProps<"/overview">) {
  const user = await requireUser();
  const now = new Date();
  const [state, hasSome] = await Promise.all([importState(user.id), hasTitles(user.id)]);
  const isImporting = state.phase === "importing";
  return (
    <>
      <header className="mb-6 sm:mb-8">
        <h1 className="text-xl font-semibold tracking-tight wrap-break-word sm:text-2xl">
          {greeting(user.name, user.timeZone, now)}
        </h1>
        <div className="mt-1 flex flex-wrap items-center gap-x-3 text-sm text-soft">
          <Suspense>
            <WeekLine user={user} now={now} />
          </Suspense>
          <SyncLine user={user} now={now} />
        </div>
      </header>
      <div className="space-y-4">
        {isImporting && <ImportPanel initial={state} />}
        {hasSome && <Panels user={user} now={now} isImporting={isImporting} watch={watchOf(await searchParams)} />}
        {!hasSome && !isImporting && <EmptyOverview />}
      </div>
    </>
  );
}
