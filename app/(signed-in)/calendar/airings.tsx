import Link from "next/link";
import type { CalendarRange } from "@/lib/library/calendar/calendar-range";
import { ownAirings } from "@/lib/library/calendar/own-airings";
import type { Viewer } from "../overview/viewer";
import { Agenda } from "./agenda";
import { type CalendarAddress, calendarHref } from "./calendar-address";
import { DayGrid } from "./day-grid";
import { daysOf } from "./days-of";
import { NothingAirs } from "./nothing-airs";

interface AiringsProps {
  viewer: Viewer;
  address: CalendarAddress;
  range: CalendarRange;
  /** The range in words. */
  name: string;
}

/** What airs of the person's titles within a range, as their address wants to see it. */
export async function Airings({ viewer, address, range, name }: AiringsProps) {
  const airings = await ownAirings(viewer.user.id, range, address);
  if (airings.length === 0) return <NothingAirs userId={viewer.user.id} address={address} name={name} />;

  const days = daysOf(viewer, range, airings);
  if (address.view === "agenda") return <Agenda viewer={viewer} address={address} days={days} />;
  const today = days.findIndex(({ is }) => is === "today");
  const hasEarlier = days.slice(0, Math.max(today, 0)).some((day) => day.airings.length > 0);
  return (
    <>
      {hasEarlier && (
        <p className="mb-4 md:hidden">
          <Link
            href={calendarHref({ ...address, view: "agenda", date: range.head })}
            className="text-sm text-accent underline underline-offset-4"
          >
            What aired before today
          </Link>
        </p>
      )}
      <DayGrid
        viewer={viewer}
        address={address}
        days={days}
        month={address.view === "month" ? range.head.slice(0, 7) : null}
      />
    </>
  );
}
