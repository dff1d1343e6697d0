import { submitIntent } from "@/app/(signed-in)/_actions/library";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { formatWatched } from "@/app/(signed-in)/history/messages";
import { ActionForm } from "@/components/actions/action-form";
import { formatDuration } from "@/lib/format/duration";
import { formatRelativeDay } from "@/lib/format/relative-day";
import type { HistoryDay } from "@/lib/library/history/fold-days";
import type { DayTotal } from "@/lib/library/history/history-day-totals";
import type { PendingTitles } from "@/lib/outbox/preview/pending-titles";
import { EntryRow } from "./entry-row";

interface DaySectionProps {
  context: PageContext;
  day: HistoryDay;
  total: DayTotal | undefined;
  /** Whether the day continues from the previous page, or on the next one. */
  isContinued: boolean;
  hasMore: boolean;
  pending: PendingTitles;
}

/** A day of the history; its figures are those of the whole day, also when a page ends amid it. */
export function DaySection({ context: { user, now }, day, total, isContinued, hasMore, pending }: DaySectionProps) {
  return (
    <section
      aria-label={formatRelativeDay(day.day, user.timeZone, now)}
      className="grid gap-2 lg:grid-cols-[11rem_1fr] lg:gap-6"
    >
      <header className="flex flex-wrap items-baseline justify-between gap-x-3 px-1 lg:sticky lg:top-6 lg:block lg:self-start lg:px-0 lg:pt-3">
        <h2 className="text-base font-semibold tracking-tight first-letter:uppercase">
          {formatRelativeDay(day.day, user.timeZone, now)}
          {isContinued && <span className="font-normal text-soft">, continued</span>}
        </h2>
        {total && (
          <p className="text-xs text-soft">
            {formatWatched(total.episodes, total.films)}
            {total.minutes > 0 && `, ${formatDuration(total.minutes)}`}
          </p>
        )}
      </header>
      <div className="min-w-0">
        <ActionForm action={submitIntent}>
          <ol className="divide-y divide-line rounded-xl border border-line bg-card">
            {day.entries.map((entry) => (
              <EntryRow key={getEntryKey(entry[0])} entry={entry} timeZone={user.timeZone} pending={pending} />
            ))}
          </ol>
        </ActionForm>
        {hasMore && <p className="px-1 pt-2 text-xs text-soft">This day goes on.</p>}
      </div>
    </section>
  );
}

function getEntryKey({ simklId, rewatchId, season, number }: HistoryDay["entries"][number][0]): string {
  return `${simklId}:${rewatchId}:${season}:${number}`;
}
