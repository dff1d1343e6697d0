import type { Route } from "next";
import { buttonClass } from "@/components/ui/button-class";
import { Choice, Choices } from "@/components/ui/choices";
import { HiddenFields } from "@/components/ui/hidden-fields";
import type { Question } from "./question";
import type { RangeChoice } from "./range-choice";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

interface RangeBarProps {
  question: Question;
  hrefOf: (choice: RangeChoice) => Route;
  /** Where any two days are sent, what goes with them, and what they are called there. */
  form: { action: string; others: URLSearchParams; from: string; to: string };
  /** Which of several ranges is meant. */
  of?: string;
}

/** Over which days: everything, a year, a month of it, or any two days. */
export function RangeBar({ question: { address, span, range, today }, hrefOf, form, of }: RangeBarProps) {
  const year = address.range.of === "all" ? null : range.firstDay.slice(0, 4);
  const named = (label: string) => (of ? `${of}: ${label}` : label);
  return (
    <div className="space-y-2">
      <div className="max-sm:sideways -mx-4 px-4 sm:mx-0 sm:px-0">
        <div className="flex max-sm:w-max">
          <Choices label={named("Years")}>
            <Choice href={hrefOf({ of: "all" })} isChosen={address.range.of === "all"}>
              All
            </Choice>
            {yearsOf(span?.firstDay ?? today, today).map((one) => (
              <Choice
                key={one}
                href={hrefOf({ of: "year", written: one })}
                isChosen={address.range.of === "year" && one === year}
              >
                {one}
              </Choice>
            ))}
          </Choices>
        </div>
      </div>
      {(address.range.of === "year" || address.range.of === "month") && (
        <div className="max-sm:sideways -mx-4 px-4 sm:mx-0 sm:px-0">
          <div className="flex max-sm:w-max">
            <Choices label={named(`Months of ${year}`)}>
              {MONTHS.map((name, index) => {
                const written = `${year}-${String(index + 1).padStart(2, "0")}`;
                return (
                  <Choice
                    key={name}
                    href={hrefOf({ of: "month", written })}
                    isChosen={address.range.of === "month" && address.range.written === written}
                  >
                    {name}
                  </Choice>
                );
              })}
            </Choices>
          </div>
        </div>
      )}
      <details open={address.range.of === "days"} className="text-sm">
        <summary className="w-fit rounded py-1 text-xs text-soft underline-offset-4 hover:text-ink hover:underline">
          Any two days{of && <span className="sr-only"> for {of}</span>}
        </summary>
        <form action={form.action} className="mt-1 flex flex-wrap items-end gap-2 text-xs text-soft">
          <HiddenFields query={form.others} />
          <DayField label="From" name={form.from} day={range.firstDay} />
          <DayField label="to" name={form.to} day={range.lastDay} />
          <button type="submit" className={buttonClass({ className: "min-h-9" })}>
            Show
          </button>
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
function yearsOf(first: string, today: string): string[] {
  const [from, to] = [first, today].map((day) => Number(day.slice(0, 4)));
  return Array.from({ length: Math.max(1, (to ?? 0) - (from ?? 0) + 1) }, (_, index) => String((to ?? 0) - index));
}
