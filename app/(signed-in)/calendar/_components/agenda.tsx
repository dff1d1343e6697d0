import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import type { CalendarDay } from "@/app/(signed-in)/calendar/_lib/calendar-days";
import { type CalendarParams, calendarHref } from "@/app/(signed-in)/calendar/search-params";
import { StatusDot } from "@/components/titles/status-dot";
import { ButtonLink } from "@/components/ui/button-link";
import { STATUS_LABELS } from "@/lib/domain/list-status";
import { pluralize } from "@/lib/format/count";
import { formatDuration } from "@/lib/format/duration";
import { formatRelativeDay } from "@/lib/format/relative-day";
import { AiringEntry } from "./airing-entry";

/** The number of entries after which a page ends with its day. */
const AIRINGS_PER_PAGE = 100;

interface AgendaProps {
  context: PageContext;
  params: CalendarParams;
  days: CalendarDay[];
}

/** Days with airings, and a link to the next page. */
export function Agenda({ context, params, days }: AgendaProps) {
  const { user, now } = context;
  const daysWithAirings = days.filter(({ airings }) => airings.length > 0);
  const [shown, next] = splitFirstPage(daysWithAirings);
  return (
    <>
      <ol className="space-y-5">
        {shown.map(({ day, airings, is }) => (
          <li
            key={day}
            data-is={is}
            className="grid gap-2 [contain-intrinsic-size:auto_200px] [content-visibility:auto] lg:grid-cols-[11rem_1fr] lg:gap-6"
          >
            <div className="flex flex-wrap items-baseline justify-between gap-x-3 px-1 lg:block lg:px-0 lg:pt-3">
              <h3 className="text-base font-semibold tracking-tight first-letter:uppercase">
                {formatRelativeDay(day, user.timeZone, now)}
              </h3>
              <p className="text-xs text-soft">{pluralize(airings.length, "title")}</p>
            </div>
            <ol className="min-w-0 divide-y divide-line rounded-xl border border-line bg-card in-data-[is=today]:border-l-4 in-data-[is=today]:border-l-amber">
              {airings.map((airing) => (
                <li key={`${airing[0].simklId} ${airing[0].season} ${airing[0].number}`}>
                  <AiringEntry context={context} airing={airing} layout="list">
                    <div className="hidden shrink-0 text-right text-xs text-soft sm:block">
                      <p className="flex items-center justify-end gap-1.5">
                        <StatusDot status={airing[0].list} /> {STATUS_LABELS[airing[0].list]}
                      </p>
                      {airing[0].runtime && <p>{formatDuration(airing[0].runtime)}</p>}
                    </div>
                  </AiringEntry>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      {next && (
        <p className="pt-6 text-center">
          <ButtonLink href={calendarHref({ ...params, date: next.day })} prefetch={false}>
            Go on from {formatRelativeDay(next.day, user.timeZone, now)}
          </ButtonLink>
        </p>
      )}
    </>
  );
}

/** The days of a page, and the day after them if there is one. */
function splitFirstPage(days: CalendarDay[]): [CalendarDay[], CalendarDay | undefined] {
  let count = 0;
  const end = days.findIndex(({ airings }) => {
    count += airings.length;
    return count >= AIRINGS_PER_PAGE;
  });
  return end === -1 ? [days, undefined] : [days.slice(0, end + 1), days[end + 1]];
}
