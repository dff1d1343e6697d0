import Link from "next/link";
import type { CalendarRange } from "@/lib/library/calendar/calendar-range";
import { listOwnAirings } from "@/lib/library/calendar/own-airings";
import type { PageContext } from "../overview/viewer";
import { Agenda } from "./agenda";
import { type CalendarParams, calendarHref } from "./calendar-address";
import { DayGrid } from "./day-grid";
import { listCalendarDays } from "./days-of";
import { NoAirings } from "./nothing-airs";

interface AiringsProps {
  context: PageContext;
  params: CalendarParams;
  range: CalendarRange;
  /** The range in words. */
  rangeName: string;
}

/** What airs of the person's titles within a range, as their address wants to see it. */
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
