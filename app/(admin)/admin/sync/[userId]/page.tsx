import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { Missing } from "@/app/missing";
import { RefreshEvery } from "@/components/live/refresh-every";
import { PLANS } from "@/components/shell/plans";
import { PanelPlace } from "@/components/ui/panel-place";
import { requireAdmin } from "@/lib/accounts/guards";
import { fleetUser } from "@/lib/fleet/fleet-user";
import { SpokenTime } from "../spoken-time";
import { ControlsPanel } from "./controls-panel";
import { HeldPanel } from "./held-panel";
import PersonNotFound from "./not-found";
import { RunsPanel } from "./runs-panel";
import { StandingPanel } from "./standing-panel";

export const metadata: Metadata = { title: "A person’s syncs" };

const RENEW_SECONDS = 5;
const UserId = z.coerce
  .number()
  .int()
  .positive()
  .max(2 ** 31 - 1);

/** How one person's library stands, what was asked of Simkl for it, and what an operator can do. No title, no memo. */
export default async function PersonSyncPage({ params, searchParams }: PageProps<"/admin/sync/[userId]">) {
  const { timeZone } = await requireAdmin();
  const viewer = { timeZone, now: new Date() };
  const userId = UserId.safeParse((await params).userId);
  const user = userId.success ? await fleetUser(userId.data, viewer.now) : null;
  if (!user)
    return (
      <Missing>
        <PersonNotFound />
      </Missing>
    );
  const { before } = await searchParams;
  return (
    <>
      <header className="mb-6 sm:mb-8">
        <p className="text-sm">
          <Link href="/admin/sync" className="text-soft underline-offset-4 hover:text-ink hover:underline">
            Sync status
          </Link>
        </p>
        <h1 className="mt-1 text-xl font-semibold tracking-tight wrap-break-word sm:text-2xl">{user.name}</h1>
        <p className="mt-1 text-sm text-soft">
          Simkl account {user.simklId}, {PLANS[user.plan]}, last here{" "}
          <SpokenTime at={user.lastSeenAt} none="" viewer={viewer} />
        </p>
        <RefreshEvery seconds={RENEW_SECONDS} />
      </header>
      <div className="grid gap-4 lg:grid-cols-12">
        <HeldPanel user={user} viewer={viewer} />
        <StandingPanel user={user} viewer={viewer} />
        <ControlsPanel user={user} />
        <PanelPlace className="min-h-96 lg:col-span-12">
          <RunsPanel userId={user.userId} before={before} viewer={viewer} />
        </PanelPlace>
      </div>
    </>
  );
}
