import type { Metadata } from "next";
import { after } from "next/server";
import { PanelBoundary } from "@/components/ui/panel-boundary";
import { SpoilerSwitch } from "@/components/up-next/spoiler-switch";
import { requireUser } from "@/lib/accounts/guards";
import { keepCalendar } from "@/lib/catalog/calendar/keep-calendar";
import { setSpoilerSafe } from "../up-next/actions";
import { Airings } from "./airings";
import { AsOf } from "./as-of";
import { readAddress } from "./calendar-address";
import { rangeName } from "./range-name";
import { shownRange } from "./shown-range";
import { Toolbar } from "./toolbar";

export const metadata: Metadata = { title: "Calendar" };

/** Comes whole rather than in parts: its questions take milliseconds, and so it is there without script too. */
export default async function CalendarPage({ searchParams }: PageProps<"/calendar">) {
  const user = await requireUser();
  const address = readAddress(await searchParams);
  const viewer = { user, now: new Date() };
  const { range, months, hasPrevious, hasNext } = shownRange(viewer, address);
  const standing = await keepCalendar(months, { now: viewer.now, later: (work) => after(work) });
  const name = rangeName(address.view, range);
  return (
    <>
      <header className="mb-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="max-w-2xl">
          <h1 className="text-xl font-semibold tracking-tight sm:text-2xl">Calendar</h1>
          <p className="mt-1 text-sm text-soft">
            What airs of your own titles, in the time of {user.timeZone.replaceAll("_", " ")}.{" "}
            <AsOf viewer={viewer} standing={standing} />
          </p>
        </div>
        <SpoilerSwitch isOn={user.spoilerSafe} action={setSpoilerSafe} />
      </header>
      <Toolbar address={address} range={range} name={name} hasPrevious={hasPrevious} hasNext={hasNext} />
      <PanelBoundary className="h-[720px]">
        <Airings viewer={viewer} address={address} range={range} name={name} />
      </PanelBoundary>
    </>
  );
}
