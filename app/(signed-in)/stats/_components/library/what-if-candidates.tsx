import Link from "next/link";
import type { WhatIfAnswer } from "@/app/(signed-in)/stats/_lib/library/get-what-if-answer";
import { formatParts } from "@/app/(signed-in)/stats/_lib/library/what-if-messages";
import { type StatsParams, statsHref } from "@/app/(signed-in)/stats/search-params";
import { StatusDot } from "@/components/titles/status-dot";
import { STATUS_LABELS } from "@/lib/domain/list-status";
import { formatDuration } from "@/lib/format/duration";

type CandidatesProps = Extract<WhatIfAnswer, { of: "choice" }> & { params: StatsParams };

/** The titles that may be meant by a name, each with what it would add. */
export function WhatIfCandidates({ titles, isGuess, params }: CandidatesProps) {
  if (titles.length === 0)
    return (
      <p role="status" className="text-sm text-soft">
        No title of yours has such a name. For one that you do not have yet, say how many episodes it has.
      </p>
    );
  return (
    <>
      <p role="status" className="mb-2 text-sm text-soft">
        {isGuess ? "Nothing has this name; these come nearest." : "Which one is meant?"}
      </p>
      <ul className="divide-y divide-line border-y border-line text-sm">
        {titles.map(({ simklId, title, year, status, ...adds }) => (
          <li key={simklId}>
            <Link
              href={statsHref({ ...params, whatIf: { of: "title", simklId } })}
              prefetch={false}
              scroll={false}
              className="flex min-h-10 flex-wrap items-center gap-x-3 rounded py-2 hover:text-accent"
            >
              <StatusDot status={status} />
              <span className="sr-only">{STATUS_LABELS[status]}: </span>
              <span className="wrap-anywhere">
                {title} {year !== null && <span className="text-soft">{year}</span>}
              </span>
              <span className="ml-auto text-xs text-soft">
                {formatParts(adds)}
                {adds.parts > 0 && `, ${formatDuration(adds.minutes)}`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
