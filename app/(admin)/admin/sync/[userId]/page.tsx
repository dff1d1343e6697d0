import type { Metadata } from "next";
import { z } from "zod";
import { NotFoundPage } from "@/app/_components/not-found-page";
import { FormattedTime } from "@/app/(admin)/admin/sync/_components/formatted-time";
import { PLAN_LABELS } from "@/components/layout/plans";
import { RefreshEvery } from "@/components/live/refresh-every";
import { PageHeader } from "@/components/ui/page-header";
import { PanelSlot } from "@/components/ui/panel-slot";
import { findUserDetails } from "@/lib/admin/find-user-details";
import { requireAdmin } from "@/lib/auth/sessions/current-user";
import { ControlsPanel } from "./_components/controls-panel";
import { HeldRemovalsPanel } from "./_components/held-removals-panel";
import { RunsPanel } from "./_components/runs-panel";
import { SyncStatusPanel } from "./_components/sync-status-panel";
import UserNotFound from "./not-found";

export const metadata: Metadata = { title: "A person’s syncs" };

const REFRESH_SECONDS = 5;
const UserId = z.coerce
  .number()
  .int()
  .positive()
  .max(2 ** 31 - 1);

/** The sync status, the runs and the controls of one library. No title, no memo. */
export default async function UserSyncPage({ params, searchParams }: PageProps<"/admin/sync/[userId]">) {
  const { timeZone } = await requireAdmin();
  const context = { timeZone, now: new Date() };
  const userId = UserId.safeParse((await params).userId);
  const user = userId.success ? await findUserDetails(userId.data, context.now) : null;
  if (!user)
    return (
      <NotFoundPage>
        <UserNotFound />
      </NotFoundPage>
    );
  const { before } = await searchParams;
  return (
    <>
      <PageHeader title={user.name} parent={{ href: "/admin/sync", name: "Sync status" }}>
        <p className="mt-1 text-sm text-soft">
          Simkl account {user.simklId}, {PLAN_LABELS[user.plan]}, last here{" "}
          <FormattedTime at={user.lastSeenAt} fallback="" context={context} />
        </p>
      </PageHeader>
      <RefreshEvery seconds={REFRESH_SECONDS} />
      <div className="grid gap-4 lg:grid-cols-12">
        <HeldRemovalsPanel user={user} context={context} />
        <SyncStatusPanel user={user} context={context} />
        <ControlsPanel user={user} />
        <PanelSlot className="min-h-96 lg:col-span-12">
          <RunsPanel userId={user.userId} before={before} context={context} />
        </PanelSlot>
      </div>
    </>
  );
}
