import { Poster } from "@/components/titles/poster";
import { TitleLink } from "@/components/titles/title-link";
import { dayInWords } from "@/lib/dates/day-in-words";
import { localDay } from "@/lib/dates/local-day";
import { exactDate, spokenDate } from "@/lib/dates/spoken-date";
import { spokenTime } from "@/lib/dates/spoken-day";
import { writtenRemoval } from "@/lib/writes/removed-key";
import type { Viewer } from "../../overview/viewer";
import { HadWords } from "../../removed/had-words";
import { RestoreButton } from "../../removed/restore-button";
import type { JournalEntry } from "./removed-day";

interface RemovedRowProps {
  viewer: Viewer;
  entry: JournalEntry;
  isSelectable: boolean;
}

/** A title that vanished: what went with it and by whom, and the way back. */
export function RemovedRow({ viewer, entry: { removed, standing }, isSelectable }: RemovedRowProps) {
  const { user, now } = viewer;
  const { title, kind, removedAt, isOwnWish, forgottenAt } = removed;
  const canRestore = standing.state !== "under-way" && standing.changes.length > 0;
  return (
    <li className="flex min-w-0 gap-3 px-3 py-3 sm:gap-4 sm:px-4">
      {isSelectable && (
        <input
          type="checkbox"
          name="removed"
          value={writtenRemoval(removed)}
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
          <HadWords removed={removed} lost={standing.lost} timeZone={user.timeZone} />
          <p className="mt-1.5 text-xs text-soft">
            {isOwnWish ? "Removed by you, here, " : "Gone at Simkl, seen "}
            <time dateTime={removedAt.toISOString()} title={exactDate(removedAt, user.timeZone)}>
              {spokenTime(removedAt, user.timeZone)}
            </time>
            . Forgotten {dayInWords(localDay(forgottenAt, user.timeZone), user.timeZone, now)}.
          </p>
        </div>
        <div className="flex flex-col items-start gap-2 sm:items-end">
          <Standing viewer={viewer} standing={standing} />
          {canRestore && <RestoreButton removed={removed} standing={standing} />}
        </div>
      </div>
    </li>
  );
}

function Standing({
  viewer: { user, now },
  standing: { state, at, reason },
}: Pick<JournalEntry, "standing"> & { viewer: Viewer }) {
  if (state === "gone" && !reason) return null;
  return (
    <div className="max-w-60 text-xs sm:text-right">
      {state === "under-way" && <p>On its way back</p>}
      {state === "back" && <p>In your library again</p>}
      {state === "restored" && at && (
        <p>
          Restored{" "}
          <time dateTime={at.toISOString()} title={exactDate(at, user.timeZone)}>
            {spokenDate(at, user.timeZone, now)}
          </time>
        </p>
      )}
      {reason && <p className="text-soft">{reason}</p>}
    </div>
  );
}
