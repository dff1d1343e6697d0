import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { formatRoundDates } from "@/app/(signed-in)/rewatches/_lib/format-round-dates";
import {
  formatCoverage,
  formatPace,
  formatPause,
  formatRoundName,
  formatSkipped,
  formatUndated,
  STATE_LABELS,
} from "@/app/(signed-in)/rewatches/messages";
import type { RewatchedTitle } from "@/lib/library/rewatches/rewatched-titles";

const HEADS = ["Round", "When", "Episodes", "Pace", "Longest pause", "Left out", "Undated"] as const;

/** The rounds of a show as a folded table, which scrolls sideways. */
export function RoundsTable({ context: { user }, title }: { context: PageContext; title: RewatchedTitle }) {
  return (
    <details className="mt-3 text-xs text-soft">
      <summary className="w-fit rounded py-1 underline-offset-4 hover:text-ink hover:underline">
        Show as table<span className="sr-only">: {title.title}</span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keys */}
      <section aria-label={`Rounds of ${title.title}`} tabIndex={0} className="sideways mt-2">
        <table className="w-full min-w-xl">
          <thead className="text-ink">
            <tr>
              {HEADS.map((head) => (
                <th key={head} scope="col" className="py-2 pr-3 text-left font-medium last:pr-0">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line border-y border-line">
            {title.rounds.map((round) => (
              <tr key={round.rewatchId} className="align-baseline">
                <th scope="row" className="py-1.5 pr-3 text-left font-normal text-ink">
                  {formatRoundName(round)}
                  {round.state && `, ${STATE_LABELS[round.state].toLowerCase()}`}
                </th>
                {[
                  formatRoundDates(round, user.timeZone),
                  formatCoverage(round, title),
                  formatPace(round.pace),
                  formatPause(round),
                  formatSkipped(round, title),
                  formatUndated(round),
                ].map((words, column) => (
                  <td key={HEADS[column + 1]} className="py-1.5 pr-3 last:pr-0">
                    {words ?? "–"}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
