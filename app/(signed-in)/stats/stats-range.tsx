import Link from "next/link";
import { compareHref } from "./compare/compare-address";
import type { Question } from "./question";
import { RangeBar } from "./range-bar";
import type { RangeChoice } from "./range-choice";
import { statsHref, writtenAddress } from "./stats-address";

/** Over which days the statistics are, and the way to a second range beside them. */
export function StatsRange({ question }: { question: Question }) {
  const { address } = question;
  const addressOf = (range: RangeChoice) => ({ ...address, range, step: null, calendar: null });
  return (
    <div>
      <RangeBar
        question={question}
        hrefOf={(range) => statsHref(addressOf(range))}
        form={{ action: "/stats", others: writtenAddress(addressOf({ of: "all" })), from: "from", to: "to" }}
      />
      <Link
        href={compareHref({ ...address, a: address.range, b: null, step: null })}
        prefetch={false}
        className="mt-1 inline-block rounded py-1 text-xs text-soft underline-offset-4 hover:text-ink hover:underline"
      >
        Compare with another time
      </Link>
    </div>
  );
}
