import type { Metadata } from "next";
import { AUDIT_PATH, MAX_SELECTED, parseRewatchIds } from "@/app/(signed-in)/rewatches/audit/search-params";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { getRewatchTracking } from "@/lib/auth/accounts/rewatch-tracking";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { listSelectedRewatches } from "@/lib/library/rewatches/audit/selected-rewatches";
import { listRewatchRemovals } from "@/lib/outbox/preview/pending-rewatches";
import { listPendingWrites } from "@/lib/outbox/preview/pending-writes";
import { RemovalForm } from "./_components/removal-form";
import { SelectedRewatches } from "./_components/selected-rewatches";

export const metadata: Metadata = { title: "Remove rewatches" };

/** A dry run: which rewatches would go, what stays, and what would be sent, before anything is. */
export default async function RemovalPage({ searchParams }: PageProps<"/rewatches/audit/removal">) {
  const user = await requireUser();
  const { id } = await searchParams;
  const ids = parseRewatchIds(id);
  const [rewatches, writes] = await Promise.all([
    listSelectedRewatches(user.id, ids ?? []),
    listPendingWrites(user.id, { withFailed: true }),
  ]);
  const leaving = listRewatchRemovals(writes);
  const removable = rewatches.filter(({ rewatchId }) => !leaving.get(rewatchId)?.isOpen);
  return (
    <>
      <PageHeader parent={{ href: AUDIT_PATH, name: "Rewatches that look wrong" }} title="Remove rewatches" />
      {rewatches.length === 0 ? (
        <EmptySelection ids={ids} />
      ) : (
        <div className="space-y-4">
          {removable.length > 0 && <RemovalForm rewatches={removable} tracking={getRewatchTracking(user)} />}
          <SelectedRewatches rewatches={rewatches} leaving={leaving} timeZone={user.timeZone} />
        </div>
      )}
    </>
  );
}

function EmptySelection({ ids }: { ids: number[] | null }) {
  return (
    <div className="rounded-xl border border-line bg-card px-4 py-12 text-center">
      <EmptyState drawing="reel">{explainEmptySelection(ids)}</EmptyState>
      <ButtonLink href={AUDIT_PATH} variant="primary">
        Back to the list
      </ButtonLink>
    </div>
  );
}

function explainEmptySelection(ids: number[] | null): string {
  if (ids === null) return `Please choose at most ${MAX_SELECTED.toLocaleString("en")} at once.`;
  return ids.length === 0 ? "No rewatch was chosen." : "None of these rewatches is in your library any more.";
}
