import Link from "next/link";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { type HistoryParams, historyHref } from "@/app/(signed-in)/history/search-params";
import { cacheByRevision } from "@/lib/database/cache-by-revision";
import { toLocalDay } from "@/lib/domain/local-day";
import { pluralize } from "@/lib/format/count";
import { formatMonth } from "@/lib/format/relative-day";
import type { HistoryFilter } from "@/lib/library/history/history-filter";
import { listHistoryMonths, type MonthCount } from "@/lib/library/history/history-months";
import { countUndated } from "@/lib/library/history/undated-count";
import { HOUR_MS } from "@/lib/utils/durations";

/** Links to the years, the months of one year with their totals, and the undated viewings. */
export async function MonthIndex({ user, params }: Pick<PageContext, "user"> & { params: HistoryParams }) {
  const filter = { kind: params.kind, watch: params.watch, search: params.search };
  const { months, undated } = await cachedIndex(user, user.timeZone, filter);
  if (months.length === 0 && undated === 0) return null;
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))].reverse();
  const year = getStartYear(params, user.timeZone) ?? years[0] ?? "";
  const isUndated = params.start.at === "undated";
  return (
    <nav aria-label="Jump to a month" className="rounded-xl border border-line bg-card p-3 sm:p-4">
      <ul className="max-sm:sideways flex gap-1 sm:flex-wrap">
        {years.map((one) => (
          <li key={one}>
            <Link
              href={historyHref({ ...params, start: { at: "month", month: getLastMonth(months, one) } })}
              prefetch={false}
              aria-current={one === year && !isUndated ? "true" : undefined}
              className="flex min-h-8 items-center rounded-md px-2.5 text-sm text-soft hover:bg-raised hover:text-ink aria-[current]:bg-raised aria-[current]:font-medium aria-[current]:text-ink"
            >
              {one}
            </Link>
          </li>
        ))}
        {undated > 0 && (
          <li className="whitespace-nowrap max-sm:order-first sm:ml-auto">
            <Link
              href={historyHref({ ...params, start: { at: "undated", after: null } })}
              prefetch={false}
              aria-current={isUndated ? "true" : undefined}
              className="flex min-h-8 items-center rounded-md px-2.5 text-sm text-soft hover:bg-raised hover:text-ink aria-[current]:bg-raised aria-[current]:font-medium aria-[current]:text-ink"
            >
              {undated.toLocaleString("en")} without a date
            </Link>
          </li>
        )}
      </ul>
      {!isUndated && <Months year={year} months={months} params={params} />}
    </nav>
  );
}

const MONTH_NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function Months({ year, months, params }: { year: string; months: MonthCount[]; params: HistoryParams }) {
  const most = Math.max(1, ...months.filter(({ month }) => month.startsWith(year)).map(({ watches }) => watches));
  return (
    <ol className="mt-3 grid grid-cols-6 gap-x-1 gap-y-2 sm:grid-cols-12">
      {MONTH_NAMES.map((name, index) => {
        const month = `${year}-${String(index + 1).padStart(2, "0")}`;
        const watches = months.find((one) => one.month === month)?.watches ?? 0;
        return (
          <li key={month} className="min-w-0 text-center text-xs">
            {watches === 0 ? (
              <MonthBar name={name} share={0} label="" />
            ) : (
              <Link
                href={historyHref({ ...params, start: { at: "month", month } })}
                prefetch={false}
                aria-label={`${formatMonth(month)}, ${pluralize(watches, "watch", "watches")}`}
                aria-current={params.start.at === "month" && params.start.month === month ? "true" : undefined}
                className="block rounded-md text-soft hover:bg-raised hover:text-ink aria-[current]:bg-raised aria-[current]:text-accent"
              >
                <MonthBar name={name} share={watches / most} label={watches.toLocaleString("en")} />
              </Link>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function MonthBar({ name, share, label }: { name: string; share: number; label: string }) {
  return (
    <span className="flex flex-col items-stretch px-1 py-1">
      <span aria-hidden="true" className="flex h-8 items-end border-b border-line">
        {share > 0 && (
          <span className="w-full rounded-t-sm bg-accent/70" style={{ height: `${Math.max(share * 100, 6)}%` }} />
        )}
      </span>
      <span className={share > 0 ? undefined : "text-soft"}>{name}</span>
      <span className="h-4">{label}</span>
    </span>
  );
}

function getLastMonth(months: readonly MonthCount[], year: string): string {
  return months.findLast(({ month }) => month.startsWith(year))?.month ?? `${year}-12`;
}

function getStartYear({ start }: HistoryParams, timeZone: string): string | null {
  if (start.at === "month") return start.month.slice(0, 4);
  return start.at === "place" ? toLocalDay(start.after.watchedAt, timeZone).slice(0, 4) : null;
}

/** Counting reads every viewing. */
const cachedIndex = cacheByRevision(
  "history-months",
  HOUR_MS,
  async (userId, timeZone: string, filter: HistoryFilter) => {
    const [months, undated] = await Promise.all([
      listHistoryMonths(userId, timeZone, filter),
      countUndated(userId, filter),
    ]);
    return { months, undated };
  },
);
