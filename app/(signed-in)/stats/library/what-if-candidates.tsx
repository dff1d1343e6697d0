import Link from "next/link";
import { spokenDuration } from "@/components/format/spoken-duration";
import { StatusDot } from "@/components/status/status-dot";
import { STATUSES } from "@/components/status/statuses";
import { type StatsAddress, statsHref } from "../stats-address";
import type { Answer } from "./what-if-answer";
import { partsWords } from "./what-if-words";

type CandidatesProps = Extract<Answer, { of: "choice" }> & { address: StatsAddress };

/** The titles that may be meant by a name, each with what it would add. */
export function WhatIfCandidates({ titles, isGuess, address }: CandidatesProps) {
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
              href={statsHref({ ...address, whatIf: { of: "title", simklId } })}
              prefetch={false}
              scroll={false}
              className="flex min-h-10 flex-wrap items-center gap-x-3 rounded py-2 hover:text-accent"
            >
              <StatusDot status={status} />
              <span className="sr-only">{STATUSES[status]}: </span>
              <span className="wrap-anywhere">
                {title} {year !== null && <span className="text-soft">{year}</span>}
              </span>
              <span className="ml-auto text-xs text-soft">
                {partsWords(adds)}
                {adds.parts > 0 && `, ${spokenDuration(adds.minutes)}`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
