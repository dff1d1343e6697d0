import type { Metadata } from "next";
import Link from "next/link";
import { after } from "next/server";
import { CalendarStatusLine } from "@/app/(signed-in)/calendar/_components/calendar-status-line";
import { DiscoverHeader } from "@/app/(signed-in)/discover/_components/discover-header";
import { Results } from "@/app/(signed-in)/discover/_components/results";
import { OwnOptions, Toolbar } from "@/app/(signed-in)/discover/_components/toolbar";
import { formatAiringReason } from "@/app/(signed-in)/discover/_lib/format-airing-reason";
import { PAGE_SIZE, splitPage } from "@/app/(signed-in)/discover/_lib/paging";
import { airing } from "@/app/(signed-in)/discover/search-params";
import { KindChoices } from "@/components/titles/kind-choices";
import { buttonClass } from "@/components/ui/button";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { ensureCalendar } from "@/lib/catalog/calendar/ensure-calendar";
import { listMonths } from "@/lib/catalog/calendar/months";
import { toLocalDay } from "@/lib/domain/local-day";
import { getLocalDayWindow, moveLocalDay } from "@/lib/domain/local-window";
import { formatRelativeDay } from "@/lib/format/relative-day";
import { listAiringTitles } from "@/lib/library/discover/airing-titles";

export const metadata: Metadata = { title: "Airing" };

/** Does not stream: its queries take milliseconds, and it then works without script. */
export default async function AiringPage({ searchParams }: PageProps<"/discover/airing">) {
  const user = await requireUser();
  const params = airing.parse(await searchParams);
  const context = { user, now: new Date() };
  const today = toLocalDay(context.now, user.timeZone);
  const day = getLocalDayWindow(params.date ?? today, user.timeZone);
  const months = listMonths(day.since, day.until, context.now);
  const status = await ensureCalendar(months, { now: context.now, runAfterResponse: (work) => after(work) });
  const offset = params.offset ?? 0;
  const titles = await listAiringTitles(user.id, {
    day,
    kind: params.kind,
    hidesOwn: params.hide === "own",
    offset,
    limit: PAGE_SIZE + 1,
  });
  const { shown, nextOffset } = splitPage(titles, offset);
  const first = { ...params, offset: null };
  const name = formatRelativeDay(day.firstDay, user.timeZone, context.now);
  return (
    <>
      <DiscoverHeader path="/discover/airing" title="Airing">
        What airs and comes out on a day, on your lists or not, in the time of {user.timeZone.replaceAll("_", " ")}; the
        best known first. <CalendarStatusLine context={context} status={status} />
      </DiscoverHeader>
      <Toolbar>
        <nav aria-label="Day" className="flex gap-1.5">
          <DayLink day={moveLocalDay(day.firstDay, -1)} today={today} params={first}>
            Day before
          </DayLink>
          <DayLink day={today} today={today} params={first}>
            Today
          </DayLink>
          <DayLink day={moveLocalDay(day.firstDay, 1)} today={today} params={first}>
            Day after
          </DayLink>
        </nav>
        <KindChoices chosen={params.kind} getHref={(kind) => airing.href({ ...first, kind })} />
        <OwnOptions isHidden={params.hide === "own"} getHref={(hide) => airing.href({ ...first, hide })} />
      </Toolbar>
      <Results
        context={context}
        title={name.charAt(0).toUpperCase() + name.slice(1)}
        titles={shown.map((title) => ({ ...title, reason: formatAiringReason(title, user.timeZone) }))}
        emptyMessage={
          months.length === 0 ? "Simkl has no calendar of that day." : "Nothing airs on that day that you do not hide."
        }
        firstHref={offset > 0 ? airing.href(first) : null}
        nextHref={nextOffset === null ? null : airing.href({ ...params, offset: nextOffset })}
      />
    </>
  );
}

interface DayLinkProps {
  /** `YYYY-MM-DD`. */
  day: string;
  today: string;
  params: ReturnType<typeof airing.parse>;
  children: React.ReactNode;
}

function DayLink({ day, today, params, children }: DayLinkProps) {
  return (
    <Link
      href={airing.href({ ...params, date: day === today ? null : day })}
      prefetch={false}
      scroll={false}
      className={buttonClass({ className: "whitespace-nowrap" })}
    >
      {children}
    </Link>
  );
}
