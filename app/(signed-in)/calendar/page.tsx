import type { Metadata } from "next";
import { after } from "next/server";
import { setSpoilerSafe } from "@/app/(signed-in)/_actions/spoilers";
import { SpoilerSwitch } from "@/app/(signed-in)/_components/spoiler-switch";
import { PageHeader } from "@/components/ui/page-header";
import { PanelBoundary } from "@/components/ui/panel-boundary";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { ensureCalendar } from "@/lib/catalog/calendar/ensure-calendar";
import { Airings } from "./_components/airings";
import { CalendarStatusLine } from "./_components/calendar-status-line";
import { Toolbar } from "./_components/toolbar";
import { formatRange } from "./_lib/format-range";
import { resolveVisibleRange } from "./_lib/visible-range";
import { parseCalendarParams } from "./search-params";

export const metadata: Metadata = { title: "Calendar" };

/** Does not stream: its queries take milliseconds, and it then works without script. */
export default async function CalendarPage({ searchParams }: PageProps<"/calendar">) {
  const user = await requireUser();
  const params = parseCalendarParams(await searchParams);
  const context = { user, now: new Date() };
  const { range, months, hasPrevious, hasNext } = resolveVisibleRange(context, params);
  const status = await ensureCalendar(months, { now: context.now, runAfterResponse: (callback) => after(callback) });
  const name = formatRange(params.view, range);
  return (
    <>
      <PageHeader title="Calendar" isClose aside={<SpoilerSwitch isOn={user.spoilerSafe} action={setSpoilerSafe} />}>
        <p className="mt-1 text-sm text-soft">
          What airs of your own titles, in the time of {user.timeZone.replaceAll("_", " ")}.{" "}
          <CalendarStatusLine context={context} status={status} />
        </p>
      </PageHeader>
      <Toolbar params={params} range={range} rangeName={name} hasPrevious={hasPrevious} hasNext={hasNext} />
      <PanelBoundary className="h-[720px]">
        <Airings context={context} params={params} range={range} rangeName={name} />
      </PanelBoundary>
    </>
  );
}
