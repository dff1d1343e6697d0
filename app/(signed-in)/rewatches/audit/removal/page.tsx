import type { Metadata } from "next";
import Link from "next/link";
import { PageHead } from "@/components/shell/page-head";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { requireUser } from "@/lib/accounts/guards";
import { mayTrackRewatches } from "@/lib/accounts/may-track-rewatches";
import { chosenRewatches } from "@/lib/library/rewatches/audit/chosen-rewatches";
import { leavingRewatches } from "@/lib/writes/rewatch/leaving-rewatches";
import { AUDIT_PATH, chosenIds, MOST_CHOSEN } from "../audit-address";
import { ChosenList } from "./chosen-list";
import { RemovalForm } from "./removal-form";

export const metadata: Metadata = { title: "Remove rewatches" };

/** A dry run: which rewatches would go, what stays, and what would be sent, before anything is. */
export default async function RemovalPage({ searchParams }: PageProps<"/rewatches/audit/removal">) {
  const user = await requireUser();
  const { id } = await searchParams;
  const ids = chosenIds(id);
  const [rewatches, leaving] = await Promise.all([chosenRewatches(user.id, ids ?? []), leavingRewatches(user.id)]);
  const toGo = rewatches.filter(({ rewatchId }) => !leaving.get(rewatchId)?.isOpen);
  return (
    <>
      <PageHead under={{ href: AUDIT_PATH, name: "Rewatches that look wrong" }} title="Remove rewatches" />
      {rewatches.length === 0 ? (
        <NoneOfThem ids={ids} />
      ) : (
        <div className="space-y-4">
          {toGo.length > 0 && <RemovalForm rewatches={toGo} tracking={mayTrackRewatches(user)} />}
          <ChosenList rewatches={rewatches} leaving={leaving} timeZone={user.timeZone} />
        </div>
      )}
    </>
  );
}

function NoneOfThem({ ids }: { ids: number[] | null }) {
  return (
    <div className="rounded-xl border border-line bg-card px-4 py-12 text-center">
      <EmptyState drawing="reel">{whyNone(ids)}</EmptyState>
      <Link href={AUDIT_PATH} className={buttonClass({ look: "primary" })}>
        Back to the list
      </Link>
    </div>
  );
}

function whyNone(ids: number[] | null): string {
  if (ids === null) return `Please choose at most ${MOST_CHOSEN.toLocaleString("en")} at once.`;
  return ids.length === 0 ? "No rewatch was chosen." : "None of these rewatches is in your library any more.";
}
