import Link from "next/link";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { listCalendarDays } from "@/app/(signed-in)/calendar/_lib/calendar-days";
import { type CalendarParams, calendarHref } from "@/app/(signed-in)/calendar/search-params";
import type { CalendarRange } from "@/lib/library/calendar/calendar-range";
import { listOwnAirings } from "@/lib/library/calendar/own-airings";
import { Agenda } from "./agenda";
import { DayGrid } from "./day-grid";
import { NoAirings } from "./no-airings";

interface AiringsProps {
  context: PageContext;
  params: CalendarParams;
  range: CalendarRange;
  /** The range in words. */
  rangeName: string;
}

/** Airings of the library within a range. */
export async function Airings({ context, params, range, rangeName }: AiringsProps) {
  const airings = await listOwnAirings(context.user.id, range, params);
  if (airings.length === 0) return <NoAirings userId={context.user.id} params={params} rangeName={rangeName} />;

  const days = listCalendarDays(context, range, airings);
  if (params.view === "agenda") return <Agenda context={context} params={params} days={days} />;
  const today = days.findIndex(({ is }) => is === "today");
  const hasEarlier = days.slice(0, Math.max(today, 0)).some((day) => day.airings.length > 0);
  return (
    <>
      {hasEarlier && (
        <p className="mb-4 md:hidden">
          <Link
            href={calendarHref({ ...params, view: "agenda", date: range.head })}
            className="text-sm text-accent underline underline-offset-4"
          >
            What aired before today
          </Link>
        </p>
      )}
      <DayGrid
        context={context}
        params={params}
        days={days}
        month={params.view === "month" ? range.head.slice(0, 7) : null}
      />
    </>
  );
}
