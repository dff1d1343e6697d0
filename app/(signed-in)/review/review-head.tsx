import Link from "next/link";
import { shortMonth } from "@/components/charts/calendar";
import { Choice, Choices } from "@/components/ui/choices";
import { reviewPath } from "./review-address";
import type { ShownReview } from "./review-of-address";
import { EVERYTHING, shareHref } from "./sharing/share-address";

/** Where one can go from a review: other years, the months of its year, the statistics of the same days. */
export function ReviewHead({
  review: { figures, months, cards },
}: {
  review: Pick<ShownReview, "figures" | "months" | "cards">;
}) {
  const { of, written } = figures.range;
  const year = written.slice(0, 4);
  const years = [...new Set([...months.map((month) => month.slice(0, 4)), year])].sort().reverse();
  const ofYear = months.filter((month) => month.startsWith(year));
  return (
    <div className="space-y-3 pr-8 sm:pr-10">
      <Scrolling>
        <Choices label="Years">
          {years.map((one) => (
            <Choice key={one} href={reviewPath(one)} isChosen={of === "year" && one === year}>
              {one}
            </Choice>
          ))}
        </Choices>
      </Scrolling>
      {ofYear.length > 0 && (
        <Scrolling>
          <Choices label={`Months of ${year}`}>
            {ofYear.map((month) => (
              <Choice key={month} href={reviewPath(month)} isChosen={month === written}>
                {shortMonth(month)}
              </Choice>
            ))}
          </Choices>
        </Scrolling>
      )}
      {/* The place of what can be done with a review, such as sharing it. */}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1 text-sm">
        <Link href={`/stats?range=${written}`} prefetch={false} className={LINK}>
          Statistics of these days
        </Link>
        {cards.length > 0 && (
          <Link href={shareHref(written, EVERYTHING)} prefetch={false} className={LINK}>
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

const LINK = "py-1 text-soft underline underline-offset-4 hover:text-ink";
