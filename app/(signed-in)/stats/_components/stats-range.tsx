import Link from "next/link";
import type { RangeChoice } from "@/app/(signed-in)/stats/_lib/range";
import type { StatsQuery } from "@/app/(signed-in)/stats/_lib/stats-query";
import { compareHref } from "@/app/(signed-in)/stats/compare/search-params";
import { serializeStatsParams, statsHref } from "@/app/(signed-in)/stats/search-params";
import { RangeBar } from "./range-bar";

/** Over which days the statistics are, and the way to a second range beside them. */
export function StatsRange({ query }: { query: StatsQuery }) {
  const { params } = query;
  const withRange = (range: RangeChoice) => ({ ...params, range, step: null, calendar: null });
  return (
    <div>
      <RangeBar
        query={query}
        getHref={(range) => statsHref(withRange(range))}
        form={{ action: "/stats", otherParams: serializeStatsParams(withRange({ of: "all" })), from: "from", to: "to" }}
      />
      <Link
        href={compareHref({ ...params, a: params.range, b: null, step: null })}
        prefetch={false}
        className="mt-1 inline-block rounded py-1 text-xs text-soft underline-offset-4 hover:text-ink hover:underline"
      >
        Compare with another time
      </Link>
    </div>
  );
}
