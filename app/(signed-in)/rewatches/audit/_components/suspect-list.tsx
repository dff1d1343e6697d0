import { formatReason } from "@/app/(signed-in)/rewatches/audit/messages";
import { RemovalStatus } from "@/app/(signed-in)/rewatches/audit/removal/_components/selected-rewatches";
import { REMOVAL_PATH } from "@/app/(signed-in)/rewatches/audit/search-params";
import { STATE_LABELS } from "@/app/(signed-in)/rewatches/messages";
import { TitleLink } from "@/components/titles/title-link";
import { Button } from "@/components/ui/button";
import { pluralize } from "@/lib/format/count";
import { formatDateRange } from "@/lib/format/date-range";
import type { Suspect } from "@/lib/library/rewatches/audit/find-suspects";
import type { PendingWrite } from "@/lib/outbox/preview/pending-writes";

/** As many at a time; the others move up when these are dealt with. */
const MAX_SHOWN = 100;

interface SuspectListProps {
  suspects: readonly Suspect[];
  leaving: ReadonlyMap<number, PendingWrite>;
  timeZone: string;
}

/** Suspicious rewatches to select: a plain form that leads to the preview. */
export function SuspectList({ suspects, leaving, timeZone }: SuspectListProps) {
  const more = suspects.length - MAX_SHOWN;
  return (
    <form action={REMOVAL_PATH} className="group/suspects">
      <ol className="divide-y divide-line rounded-xl border border-line bg-card">
        {suspects.slice(0, MAX_SHOWN).map((suspect) => (
          <SuspectRow
            key={suspect.rewatchId}
            suspect={suspect}
            leaving={leaving.get(suspect.rewatchId)}
            timeZone={timeZone}
          />
        ))}
      </ol>
      {more > 0 && (
        <p className="mt-3 text-sm text-soft">
          {pluralize(more, "more stands", "more stand")} behind these, and move up when these are gone.
        </p>
      )}
      <div className="sticky bottom-16 mt-4 flex flex-wrap items-center gap-4 rounded-xl border border-edge bg-card p-3 text-sm sm:px-4 lg:bottom-4">
        <p className="min-w-0 flex-1 basis-52 text-soft">
          Tick what should not be there. What would be sent to Simkl is shown before anything is.
        </p>
        <Button type="submit" variant="primary">
          Look at the removal…
        </Button>
      </div>
    </form>
  );
}

interface SuspectRowProps {
  suspect: Suspect;
  leaving: PendingWrite | undefined;
  timeZone: string;
}

function SuspectRow({ suspect, leaving, timeZone }: SuspectRowProps) {
  const { rewatchId, turn, state, kind, startedAt, lastWatchedAt, reasons } = suspect;
  const dates = [startedAt, lastWatchedAt].filter((date) => date !== null);
  return (
    <li className="flex gap-3 px-3 py-3 sm:gap-4 sm:px-4">
      <label className="-m-2 self-start p-2 pt-3">
        <input
          type="checkbox"
          name="id"
          value={rewatchId}
          disabled={leaving?.isOpen}
          className="block size-4 accent-amber"
        />
        <span className="sr-only">
          Choose rewatch {turn} of {suspect.title}
        </span>
      </label>
      <div className="min-w-0 flex-1">
        <TitleLink simklId={suspect.simklId} kind={kind} title={suspect.title} url={suspect.url} />
        <p className="text-xs text-soft">
          Rewatch {turn}, {STATE_LABELS[state].toLowerCase()}, {formatDateRange(dates, timeZone) ?? "no date on file"}
        </p>
        <RemovalStatus leaving={leaving} />
        <ul className="mt-1 list-disc space-y-0.5 pl-4 text-sm marker:text-accent">
          {reasons.map((reason) => (
            <li key={reason.kind}>{formatReason(reason, { kind, timeZone })}</li>
          ))}
        </ul>
      </div>
    </li>
  );
}
