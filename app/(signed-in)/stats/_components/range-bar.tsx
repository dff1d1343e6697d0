import type { Route } from "next";
import type { RangeChoice } from "@/app/(signed-in)/stats/_lib/range";
import type { StatsQuery } from "@/app/(signed-in)/stats/_lib/stats-query";
import { Button } from "@/components/ui/button";
import { Choice, Choices } from "@/components/ui/choices";
import { HiddenFields } from "@/components/ui/hidden-fields";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

interface RangeBarProps {
  query: StatsQuery;
  getHref: (choice: RangeChoice) => Route;
  /** The target, hidden fields and names of the custom range form. */
  form: { action: string; otherParams: URLSearchParams; from: string; to: string };
  /** Which of several ranges is meant. */
  rangeLabel?: string;
}

/** Over which days: everything, a year, a month of it, or any two days. */
export function RangeBar({ query: { params, span, range, today }, getHref, form, rangeLabel }: RangeBarProps) {
  const year = params.range.of === "all" ? null : range.firstDay.slice(0, 4);
  const withPrefix = (label: string) => (rangeLabel ? `${rangeLabel}: ${label}` : label);
  return (
    <div className="space-y-2">
      <div className="max-sm:sideways -mx-4 px-4 sm:mx-0 sm:px-0">
        <div className="flex max-sm:w-max">
          <Choices label={withPrefix("Years")}>
            <Choice href={getHref({ of: "all" })} isChosen={params.range.of === "all"}>
              All
            </Choice>
            {listYears(span?.firstDay ?? today, today).map((one) => (
              <Choice
                key={one}
                href={getHref({ of: "year", written: one })}
                isChosen={params.range.of === "year" && one === year}
              >
                {one}
              </Choice>
            ))}
          </Choices>
        </div>
      </div>
      {(params.range.of === "year" || params.range.of === "month") && (
        <div className="max-sm:sideways -mx-4 px-4 sm:mx-0 sm:px-0">
          <div className="flex max-sm:w-max">
            <Choices label={withPrefix(`Months of ${year}`)}>
              {MONTHS.map((name, index) => {
                const rangeKey = `${year}-${String(index + 1).padStart(2, "0")}`;
                return (
                  <Choice
                    key={name}
                    href={getHref({ of: "month", written: rangeKey })}
                    isChosen={params.range.of === "month" && params.range.written === rangeKey}
                  >
                    {name}
                  </Choice>
                );
              })}
            </Choices>
          </div>
        </div>
      )}
      <details open={params.range.of === "days"} className="text-sm">
        <summary className="w-fit rounded py-1 text-xs text-soft underline-offset-4 hover:text-ink hover:underline">
          Any two days{rangeLabel && <span className="sr-only"> for {rangeLabel}</span>}
        </summary>
        <form action={form.action} className="mt-1 flex flex-wrap items-end gap-2 text-xs text-soft">
          <HiddenFields params={form.otherParams} />
          <DayField label="From" name={form.from} day={range.firstDay} />
          <DayField label="to" name={form.to} day={range.lastDay} />
          <Button type="submit">Show</Button>
        </form>
      </details>
    </div>
  );
}

function DayField({ label, name, day }: { label: string; name: string; day: string }) {
  return (
    <label>
      {label}
      <input
        type="date"
        name={name}
        required
        min="2000-01-01"
        max="2099-12-31"
        defaultValue={day}
        className="mt-1 block min-h-9 rounded-lg border border-edge bg-card px-2 text-sm text-ink"
      />
    </label>
  );
}

/** The latest first. */
function listYears(first: string, today: string): string[] {
  const [from, to] = [first, today].map((day) => Number(day.slice(0, 4)));
  return Array.from({ length: Math.max(1, (to ?? 0) - (from ?? 0) + 1) }, (_, index) => String((to ?? 0) - index));
}
