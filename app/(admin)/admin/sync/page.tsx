import type { Metadata } from "next";
import Link from "next/link";
import { RefreshEvery } from "@/components/live/refresh-every";
import { PanelPlace } from "@/components/ui/panel-place";
import { requireAdmin } from "@/lib/accounts/guards";
import { exactDate } from "@/lib/dates/spoken-date";
import { Alarm } from "./alarm";
import { CallsPanel } from "./calls-panel";
import { DecisionsPanel } from "./decisions-panel";
import { FleetPanel } from "./fleet-panel";
import { LagPanel } from "./lag-panel";
import { PeoplePanel } from "./people-panel";
import { QueuePanel } from "./queue-panel";
import { readView } from "./view";

export const metadata: Metadata = { title: "Sync status" };

const RENEW_SECONDS = 5;

/** What an operator sees of everybody's syncs: figures and states, never a title or a memo. */
export default async function SyncStatusPage({ searchParams }: PageProps<"/admin/sync">) {
  const { timeZone } = await requireAdmin();
  const view = readView(await searchParams);
  const viewer = { timeZone, now: new Date() };
  return (
    <>
      <header className="mb-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 sm:mb-8">
        <h1 className="text-xl font-semibold tracking-tight sm:text-2xl">Sync status</h1>
        <p className="text-sm text-soft">
          <Link href="/admin/sync/audit" className="underline underline-offset-4 hover:text-ink">
            Audit log
          </Link>{" "}
          · As of <time dateTime={viewer.now.toISOString()}>{clock(viewer.now, timeZone)}</time>, and renewed by itself
        </p>
        <RefreshEvery seconds={RENEW_SECONDS} />
      </header>
      <Alarm {...viewer} />
      <div className="grid gap-4 lg:grid-cols-12">
        <DecisionsPanel {...viewer} />
        <PanelPlace className="min-h-56 lg:col-span-12">
          <FleetPanel {...viewer} view={view} />
        </PanelPlace>
        <PanelPlace className="min-h-96 lg:col-span-5">
          <LagPanel {...viewer} />
        </PanelPlace>
        <PanelPlace className="min-h-96 lg:col-span-7">
          <QueuePanel {...viewer} />
        </PanelPlace>
        <PanelPlace className="min-h-96 lg:col-span-12">
          <CallsPanel {...viewer} />
        </PanelPlace>
        <PanelPlace className="min-h-96 lg:col-span-12">
          <PeoplePanel {...viewer} view={view} />
        </PanelPlace>
      </div>
    </>
  );
}

/** The time of the day with its seconds, the part of the exact date that moves. */
function clock(now: Date, timeZone: string): string {
  return /\d\d:\d\d:\d\d/.exec(exactDate(now, timeZone))?.[0] ?? "";
}
