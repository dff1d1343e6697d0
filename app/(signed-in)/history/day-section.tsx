import { ActForm } from "@/components/acting/act-form";
import { spokenDuration } from "@/components/format/spoken-duration";
import { dayInWords } from "@/lib/dates/day-in-words";
import type { HistoryDay } from "@/lib/library/history/fold-days";
import type { DayTotal } from "@/lib/library/history/history-day-totals";
import { act } from "../act-actions";
import type { Viewer } from "../overview/viewer";
import { EntryRow } from "./entry-row";
import { watchedInWords } from "./entry-words";
import type { Ahead } from "./is-leaving";

interface DaySectionProps {
  viewer: Viewer;
  day: HistoryDay;
  total: DayTotal | undefined;
  /** Whether a part of the day stands on the page before, or on the next one. */
  isContinued: boolean;
  goesOn: boolean;
  ahead: Ahead;
}

/** A day of the history; its figures are those of the whole day, also when a page ends amid it. */
export function DaySection({ viewer: { user, now }, day, total, isContinued, goesOn, ahead }: DaySectionProps) {
  return (
    <section
      aria-label={dayInWords(day.day, user.timeZone, now)}
      className="grid gap-2 lg:grid-cols-[11rem_1fr] lg:gap-6"
    >
      <header className="flex flex-wrap items-baseline justify-between gap-x-3 px-1 lg:sticky lg:top-6 lg:block lg:self-start lg:px-0 lg:pt-3">
        <h2 className="text-base font-semibold tracking-tight first-letter:uppercase">
          {dayInWords(day.day, user.timeZone, now)}
          {isContinued && <span className="font-normal text-soft">, continued</span>}
        </h2>
        {total && (
          <p className="text-xs text-soft">
            {watchedInWords(total.episodes, total.films)}
            {total.minutes > 0 && `, ${spokenDuration(total.minutes)}`}
          </p>
        )}
      </header>
      <div className="min-w-0">
        <ActForm action={act}>
          <ol className="divide-y divide-line rounded-xl border border-line bg-card">
            {day.entries.map((entry) => (
              <EntryRow key={entryKey(entry[0])} entry={entry} timeZone={user.timeZone} ahead={ahead} />
            ))}
          </ol>
        </ActForm>
        {goesOn && <p className="px-1 pt-2 text-xs text-soft">This day goes on.</p>}
      </div>
    </section>
  );
}

function entryKey({ simklId, rewatchId, season, number }: HistoryDay["entries"][number][0]): string {
  return `${simklId}:${rewatchId}:${season}:${number}`;
}
