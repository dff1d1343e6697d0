import Link from "next/link";
import { restore } from "@/app/(signed-in)/_actions/restore";
import { RemovedSummary } from "@/app/(signed-in)/_components/removed-summary";
import { RestoreButton } from "@/app/(signed-in)/_components/restore-button";
import type { TitlePageContext } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/title-page-context";
import { ActionForm } from "@/components/actions/action-form";
import { findLatestRemoval } from "@/lib/outbox/restore/removed-titles";
import { listRestoreStatuses } from "@/lib/outbox/restore/restore-status";
import { JOURNAL_PATH } from "@/lib/routes";
import { RelativeDate } from "./relative-date";

/** What the person had of a title that left their library, and the way back; nothing when the journal does not have it. */
export async function RemovedBefore({ context }: { context: TitlePageContext }) {
  const { user, head, now } = context;
  const removed = await findLatestRemoval(user.id, head.simklId, now);
  const [status] = removed ? await listRestoreStatuses(user.id, [removed], now) : [];
  if (!removed || status?.state !== "gone") return null;
  return (
    <div className="mt-4 text-sm">
      <p>
        You had this until <RelativeDate at={removed.removedAt} context={context} />:
      </p>
      <RemovedSummary removed={removed} lost={status.lost} timeZone={user.timeZone} />
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <ActionForm action={restore}>
          <RestoreButton removed={removed} status={status} />
        </ActionForm>
        <Link href={JOURNAL_PATH} className="text-xs text-soft underline-offset-4 hover:text-ink hover:underline">
          All removed titles
        </Link>
      </div>
    </div>
  );
}
