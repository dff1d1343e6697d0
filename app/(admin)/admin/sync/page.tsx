import type { Metadata } from "next";
import Link from "next/link";
import { RefreshEvery } from "@/components/live/refresh-every";
import { PageHeader } from "@/components/ui/page-header";
import { PanelSlot } from "@/components/ui/panel-slot";
import { requireAdmin } from "@/lib/auth/sessions/current-user";
import { formatExactDate } from "@/lib/format/date";
import { CallsPanel } from "./_components/calls-panel";
import { ClientBlockAlarm } from "./_components/client-block-alarm";
import { DecisionsPanel } from "./_components/decisions-panel";
import { LagPanel } from "./_components/lag-panel";
import { QueuePanel } from "./_components/queue-panel";
import { UserStatesPanel } from "./_components/user-states-panel";
import { UsersPanel } from "./_components/users-panel";
import { parseSyncParams } from "./search-params";

export const metadata: Metadata = { title: "Sync status" };

const REFRESH_SECONDS = 5;

/** The sync status of all users: counts and states, never a title or a memo. */
export default async function SyncStatusPage({ searchParams }: PageProps<"/admin/sync">) {
  const { timeZone } = await requireAdmin();
  const params = parseSyncParams(await searchParams);
  const context = { timeZone, now: new Date() };
  return (
    <>
      <PageHeader
        title="Sync status"
        aside={
          <p className="text-sm text-soft">
            <Link href="/admin/sync/audit" className="underline underline-offset-4 hover:text-ink">
              Audit log
            </Link>{" "}
            · As of <time dateTime={context.now.toISOString()}>{formatClock(context.now, timeZone)}</time>, and renewed
            by itself
          </p>
        }
      />
      <RefreshEvery seconds={REFRESH_SECONDS} />
      <ClientBlockAlarm {...context} />
      <div className="grid gap-4 lg:grid-cols-12">
        <DecisionsPanel {...context} />
        <PanelSlot className="min-h-56 lg:col-span-12">
          <UserStatesPanel {...context} params={params} />
        </PanelSlot>
        <PanelSlot className="min-h-96 lg:col-span-5">
          <LagPanel {...context} />
        </PanelSlot>
        <PanelSlot className="min-h-96 lg:col-span-7">
          <QueuePanel {...context} />
        </PanelSlot>
        <PanelSlot className="min-h-96 lg:col-span-12">
          <CallsPanel {...context} />
        </PanelSlot>
        <PanelSlot className="min-h-96 lg:col-span-12">
          <UsersPanel {...context} params={params} />
        </PanelSlot>
      </div>
    </>
  );
}

/** The time of the day with its seconds, the part of the exact date that moves. */
function formatClock(now: Date, timeZone: string): string {
  return /\d\d:\d\d:\d\d/.exec(formatExactDate(now, timeZone))?.[0] ?? "";
}
