import type { Metadata } from "next";
import { PlanNotice } from "@/app/(signed-in)/rewatches/_components/plan-notice";
import { cachedAudit } from "@/app/(signed-in)/rewatches/_lib/cached-reads";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { pluralize } from "@/lib/format/count";
import { listRewatchRemovals } from "@/lib/outbox/preview/pending-rewatches";
import { listPendingWrites } from "@/lib/outbox/preview/pending-writes";
import { SuspectList } from "./_components/suspect-list";

export const metadata: Metadata = { title: "Rewatches that look wrong" };

/** Rewatches with implausible dates, with the reasons. */
export default async function AuditPage() {
  const user = await requireUser();
  const [{ suspects, rewatches }, writes] = await Promise.all([
    cachedAudit(user),
    listPendingWrites(user.id, { withFailed: true }),
  ]);
  const leaving = listRewatchRemovals(writes);
  return (
    <>
      <PageHeader parent={{ href: "/rewatches", name: "Rewatches" }} title="Rewatches that look wrong">
        <p role="status" className="mt-1 min-h-5 text-sm text-soft">
          {rewatches > 0 &&
            `${suspects.length === 0 ? "None" : suspects.length.toLocaleString("en")} of ${pluralize(rewatches, "rewatch", "rewatches")}.`}
        </p>
        <p className="mt-3 max-w-prose text-sm text-soft">
          Apps that send too much leave rewatches behind that never were: the same thing less than 48 hours later,
          several begun at once, a season at one second or faster than it can be watched. Dates alone are no proof. A
          short show seen twice on a weekend stands here as well, and simkl.com fills what it begins with episodes of
          before. Nothing is done by itself.
        </p>
      </PageHeader>
      {user.plan === "free" && <PlanNotice hasRewatches={rewatches > 0} />}
      {suspects.length > 0 && <SuspectList suspects={suspects} leaving={leaving} timeZone={user.timeZone} />}
      {suspects.length === 0 && (rewatches > 0 || user.plan !== "free") && (
        <div className="rounded-xl border border-line bg-card px-4 py-12">
          <EmptyState drawing="reel">
            {rewatches > 0
              ? "Every rewatch looks like an evening somebody had."
              : "There is no rewatch to look at yet."}
          </EmptyState>
        </div>
      )}
    </>
  );
}
