import { restore } from "@/app/(signed-in)/_actions/restore";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { ActionForm } from "@/components/actions/action-form";
import { Button } from "@/components/ui/button";
import { formatRelativeDay } from "@/lib/format/relative-day";
import { formatRemovedKey } from "@/lib/outbox/restore/removed-key";
import { type JournalEntry, RemovedRow } from "./removed-row";

interface RemovedDayProps {
  context: PageContext;
  day: string;
  entries: readonly JournalEntry[];
  /** Whether the day continues from the previous page. */
  isContinued: boolean;
  /** Whether everything of the day is meant to be seen, so that it can be restored as a whole. */
  isWhole: boolean;
}

/** Removed titles of a day, in a form that restores some or all. */
export function RemovedDay({ context, day, entries, isContinued, isWhole }: RemovedDayProps) {
  const name = formatRelativeDay(day, context.user.timeZone, context.now);
  const isMany = entries.length > 1;
  return (
    <section aria-label={name} className="min-w-0 rounded-xl border border-line bg-card">
      <ActionForm action={restore} className="group/day">
        <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line px-3 py-2.5 sm:px-4">
          <h2 className="text-base font-semibold tracking-tight first-letter:uppercase">
            {name}
            {isContinued && <span className="font-normal text-soft">, continued</span>}
          </h2>
          {isMany && (
            <div className="flex flex-wrap gap-2">
              {/* The first button of a form is what Enter presses: it must not be the one for the whole day. */}
              <span className="hidden group-has-[:checked]/day:contents">
                <Button type="submit">Restore selected</Button>
              </span>
              {isWhole && entries.some(({ removed }) => removed.restoreAskedAt === null) && (
                <Button type="submit" name="day" value={day}>
                  Restore the whole day
                </Button>
              )}
            </div>
          )}
        </header>
        <ul className="divide-y divide-line">
          {entries.map((entry) => (
            <RemovedRow key={formatRemovedKey(entry.removed)} context={context} entry={entry} isSelectable={isMany} />
          ))}
        </ul>
      </ActionForm>
    </section>
  );
}
