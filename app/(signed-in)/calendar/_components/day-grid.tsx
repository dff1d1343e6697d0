import Link from "next/link";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import type { CalendarDay } from "@/app/(signed-in)/calendar/_lib/calendar-days";
import { type CalendarParams, calendarHref } from "@/app/(signed-in)/calendar/search-params";
import { formatRelativeDay } from "@/lib/format/relative-day";
import { WEEKDAYS } from "@/lib/format/weekdays";
import { AiringEntry } from "./airing-entry";

/** The entries per day on wide screens and in the list of phones; the day view shows all. */
const SHOWN = { month: { desk: 4, list: 6 }, week: { desk: 12, list: 12 } };

interface DayGridProps {
  context: PageContext;
  params: CalendarParams;
  days: CalendarDay[];
  /** The highlighted month, `YYYY-MM`; null for a week. */
  month: string | null;
}

/** Weeks under each other, Monday first; on a phone a list of the days on which something airs. */
export function DayGrid({ context, params, days, month }: DayGridProps) {
  const hasToday = days.some(({ is }) => is === "today");
  return (
    <div className="md:overflow-hidden md:rounded-xl md:border md:border-line md:bg-line">
      <div aria-hidden="true" className="hidden grid-cols-7 bg-card text-xs text-soft md:grid">
        {WEEKDAYS.map((name) => (
          <p key={name} className="truncate px-2 py-2">
            {name}
          </p>
        ))}
      </div>
      <ol className="space-y-5 md:grid md:grid-cols-7 md:gap-px md:space-y-0 md:pt-px">
        {days.map((day) => (
          <DayCell
            key={day.day}
            context={context}
            params={params}
            day={day}
            month={month}
            isOver={hasToday && day.is === "past"}
          />
        ))}
      </ol>
    </div>
  );
}

interface DayCellProps extends Omit<DayGridProps, "days"> {
  day: CalendarDay;
  /** Past days of the current range, which phones skip. */
  isOver: boolean;
}

function DayCell({ context, params, day, month, isOver }: DayCellProps) {
  const { user, now } = context;
  const { desk, list } = SHOWN[month === null ? "week" : "month"];
  const shown = day.airings.slice(0, isOver ? desk : list);
  const hidden = (limit: number) => Math.max(0, day.airings.length - limit);
  const label = formatRelativeDay(day.day, user.timeZone, now);
  const href = calendarHref({ ...params, view: "agenda", date: day.day });
  return (
    <li
      data-is={day.is}
      data-over={isOver || undefined}
      data-empty={day.airings.length === 0 || undefined}
      data-beside={(month !== null && !day.day.startsWith(month)) || undefined}
      className="group/day min-w-0 data-empty:max-md:hidden data-over:max-md:hidden md:min-h-28 md:bg-card md:data-beside:bg-page md:data-[is=today]:shadow-[inset_0_3px_0_var(--color-amber)]"
    >
      <h3 className="mb-2 text-base font-semibold tracking-tight md:mb-0 md:px-1 md:pt-1.5 md:text-sm">
        <Link
          href={href}
          prefetch={false}
          aria-label={`${label}${day.airings.length > 0 ? "" : ", nothing airs"}`}
          className="inline-block rounded-md md:min-w-7 md:px-1 md:text-center md:font-normal md:text-soft md:group-data-[is=today]/day:bg-amber md:group-data-[is=today]/day:font-semibold md:group-data-[is=today]/day:text-on-amber md:hover:text-ink"
        >
          <span className="inline-block first-letter:uppercase md:hidden">{label}</span>
          <span className="max-md:hidden">{Number(day.day.slice(8))}</span>
        </Link>
      </h3>
      {shown.length > 0 && (
        <ol className="divide-y divide-line rounded-xl border border-line bg-card md:rounded-none md:border-0 md:bg-transparent">
          {shown.map((airing, index) => (
            <li
              key={`${airing[0].simklId} ${airing[0].season} ${airing[0].number}`}
              className={index >= desk ? "md:hidden" : undefined}
            >
              <AiringEntry context={context} airing={airing} layout="columns" />
            </li>
          ))}
        </ol>
      )}
      {hidden(desk) > 0 && (
        <Link
          href={href}
          prefetch={false}
          className={`mx-2 mb-2 inline-block text-xs text-accent underline-offset-4 hover:underline ${hidden(list) > 0 ? "" : "max-md:hidden"}`}
        >
          <span className="md:hidden">{hidden(list)} more</span>
          <span className="max-md:hidden">{hidden(desk)} more</span>
          <span className="sr-only"> on {label}</span>
        </Link>
      )}
    </li>
  );
}
