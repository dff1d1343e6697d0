import Link from "next/link";
import type { ReviewPageData } from "@/app/(signed-in)/review/_lib/find-review";
import { reviewHref } from "@/app/(signed-in)/review/_lib/review-params";
import { SHOW_EVERYTHING, shareHref } from "@/app/(signed-in)/review/_lib/share-params";
import { formatShortMonth } from "@/components/charts/calendar";
import { Choice, Choices } from "@/components/ui/choices";

/** Where one can go from a review: other years, the months of its year, the statistics of the same days. */
export function ReviewNavigation({
  review: { stats, months, cards },
}: {
  review: Pick<ReviewPageData, "stats" | "months" | "cards">;
}) {
  const { of, written } = stats.range;
  const year = written.slice(0, 4);
  const years = [...new Set([...months.map((month) => month.slice(0, 4)), year])].sort().reverse();
  const ofYear = months.filter((month) => month.startsWith(year));
  return (
    <div className="space-y-3 pr-8 sm:pr-10">
      <Scrolling>
        <Choices label="Years">
          {years.map((one) => (
            <Choice key={one} href={reviewHref(one)} isChosen={of === "year" && one === year}>
              {one}
            </Choice>
          ))}
        </Choices>
      </Scrolling>
      {ofYear.length > 0 && (
        <Scrolling>
          <Choices label={`Months of ${year}`}>
            {ofYear.map((month) => (
              <Choice key={month} href={reviewHref(month)} isChosen={month === written}>
                {formatShortMonth(month)}
              </Choice>
            ))}
          </Choices>
        </Scrolling>
      )}
      {/* The place of what can be done with a review, such as sharing it. */}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1 text-sm">
        <Link href={`/stats?range=${written}`} prefetch={false} className={LINK_CLASS}>
          Statistics of these days
        </Link>
        {cards.length > 0 && (
          <Link href={shareHref(written, SHOW_EVERYTHING)} prefetch={false} className={LINK_CLASS}>
            Share {of === "year" ? "this year" : "this month"}
          </Link>
        )}
      </div>
    </div>
  );
}

function Scrolling({ children }: { children: React.ReactNode }) {
  return (
    <div className="max-sm:sideways">
      <div className="flex max-sm:w-max">{children}</div>
    </div>
  );
}

const LINK_CLASS = "py-1 text-soft underline underline-offset-4 hover:text-ink";
