import { ChevronLeft, ChevronRight } from "lucide-react";
import { type CalendarParams, calendarHref } from "@/app/(signed-in)/calendar/search-params";
import { KindChoices } from "@/components/titles/kind-choices";
import { ButtonLink } from "@/components/ui/button-link";
import { Choice, Choices } from "@/components/ui/choices";
import { STATUS_LABELS } from "@/lib/domain/list-status";
import type { CalendarRange } from "@/lib/library/calendar/calendar-range";
import { CALENDAR_VIEWS } from "@/lib/library/calendar/calendar-range";
import { CALENDAR_LISTS } from "@/lib/library/calendar/own-airings";

const VIEWS = { month: "Month", week: "Week", agenda: "Agenda" } as const;

interface ToolbarProps {
  params: CalendarParams;
  range: CalendarRange;
  /** "November 2026", "16 to 22 November 2026". */
  rangeName: string;
  /** Whether there are calendars of the range before, and of the one after. */
  hasPrevious: boolean;
  hasNext: boolean;
}

/** The range with its neighbours, and the filters. Links only: the URL is the state. */
export function Toolbar({ params, range, rangeName, hasPrevious, hasNext }: ToolbarProps) {
  const linkProps = { prefetch: false, scroll: false };
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-3">
        <nav aria-label="Time" className="flex gap-1.5">
          {hasPrevious && (
            <ButtonLink href={calendarHref({ ...params, date: range.previous })} aria-label="Earlier" {...linkProps}>
              <ChevronLeft aria-hidden="true" size={16} strokeWidth={1.75} />
            </ButtonLink>
          )}
          <ButtonLink href={calendarHref({ ...params, date: null })} {...linkProps}>
            Today
          </ButtonLink>
          {hasNext && (
            <ButtonLink href={calendarHref({ ...params, date: range.next })} aria-label="Later" {...linkProps}>
              <ChevronRight aria-hidden="true" size={16} strokeWidth={1.75} />
            </ButtonLink>
          )}
        </nav>
        <h2 className="text-lg font-semibold tracking-tight">{rangeName}</h2>
      </div>
      <div className="max-sm:sideways -mx-4 mb-5 flex gap-3 px-4 sm:mx-0 sm:flex-wrap sm:px-0">
        <Choices label="View">
          {CALENDAR_VIEWS.map((view) => (
            <Choice key={view} href={calendarHref({ ...params, view })} isChosen={params.view === view}>
              {VIEWS[view]}
            </Choice>
          ))}
        </Choices>
        <KindChoices chosen={params.kind} getHref={(one) => calendarHref({ ...params, kind: one })} />
        <Choices label="List">
          <Choice href={calendarHref({ ...params, list: null })} isChosen={params.list === null}>
            Every list
          </Choice>
          {CALENDAR_LISTS.map((list) => (
            <Choice key={list} href={calendarHref({ ...params, list })} isChosen={params.list === list}>
              {STATUS_LABELS[list]}
            </Choice>
          ))}
        </Choices>
      </div>
    </>
  );
}
