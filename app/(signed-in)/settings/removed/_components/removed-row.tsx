import { RemovedSummary } from "@/app/(signed-in)/_components/removed-summary";
import { RestoreButton } from "@/app/(signed-in)/_components/restore-button";
import { formatWriteReason } from "@/app/(signed-in)/_lib/outbox-messages";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { Poster } from "@/components/titles/poster";
import { TitleLink } from "@/components/titles/title-link";
import { toLocalDay } from "@/lib/domain/local-day";
import { formatDate, formatExactDate } from "@/lib/format/date";
import { formatTime } from "@/lib/format/day-heading";
import { formatRelativeDay } from "@/lib/format/relative-day";
import { formatRemovedKey } from "@/lib/outbox/restore/removed-key";
import type { RemovedTitle } from "@/lib/outbox/restore/removed-titles";
import type { RestoreStatus } from "@/lib/outbox/restore/restore-status";

export interface JournalEntry {
  removed: RemovedTitle;
  status: RestoreStatus;
}

interface RemovedRowProps {
  context: PageContext;
  entry: JournalEntry;
  isSelectable: boolean;
}

/** A removed title: its data, who removed it, and the button to restore it. */
export function RemovedRow({ context, entry: { removed, status }, isSelectable }: RemovedRowProps) {
  const { user, now } = context;
  const { title, kind, removedAt, wasRemovedHere, forgottenAt } = removed;
  const canRestore = status.state !== "under-way" && status.changes.length > 0;
  return (
    <li className="flex min-w-0 gap-3 px-3 py-3 sm:gap-4 sm:px-4">
      {isSelectable && (
        <input
          type="checkbox"
          name="removed"
          value={formatRemovedKey(removed)}
          disabled={!canRestore}
          aria-label={`Select ${title}`}
          className="mt-0.5 size-5 shrink-0 accent-amber disabled:opacity-30"
        />
      )}
      <div className="w-9 shrink-0">
        <Poster path={removed.poster} title={title} kind={kind} size="row" />
      </div>
      <div className="flex min-w-0 flex-1 flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-56">
          <p className="leading-5">
            <TitleLink simklId={removed.simklId} kind={kind} title={title} url={removed.url} />
          </p>
          <RemovedSummary removed={removed} lost={status.lost} timeZone={user.timeZone} />
          <p className="mt-1.5 text-xs text-soft">
            {wasRemovedHere ? "Removed by you, here, " : "Gone at Simkl, seen "}
            <time dateTime={removedAt.toISOString()} title={formatExactDate(removedAt, user.timeZone)}>
              {formatTime(removedAt, user.timeZone)}
            </time>
            . Forgotten {formatRelativeDay(toLocalDay(forgottenAt, user.timeZone), user.timeZone, now)}.
          </p>
        </div>
        <div className="flex flex-col items-start gap-2 sm:items-end">
          <RestoreStatusText context={context} status={status} />
          {canRestore && <RestoreButton removed={removed} status={status} />}
        </div>
      </div>
    </li>
  );
}

function RestoreStatusText({
  context: { user, now },
  status: { state, at, reason },
}: Pick<JournalEntry, "status"> & { context: PageContext }) {
  if (state === "gone" && !reason) return null;
  return (
    <div className="max-w-60 text-xs sm:text-right">
      {state === "under-way" && <p>On its way back</p>}
      {state === "back" && <p>In your library again</p>}
      {state === "restored" && at && (
        <p>
          Restored{" "}
          <time dateTime={at.toISOString()} title={formatExactDate(at, user.timeZone)}>
            {formatDate(at, user.timeZone, now)}
          </time>
        </p>
      )}
      {reason && <p className="text-soft">{formatWriteReason(reason)}</p>}
    </div>
  );
}
