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
import { FoldedTable } from "@/components/ui/folded-table";
import type { RewatchedTitle } from "@/lib/library/rewatches/rewatched-titles";

const COLUMNS = ["Round", "When", "Episodes", "Pace", "Longest pause", "Left out", "Undated"].map((head) => ({
  head,
  isText: true,
}));

/** The rounds of a show as a folded table, which scrolls sideways. */
export function RoundsTable({ context: { user }, title }: { context: PageContext; title: RewatchedTitle }) {
  return (
    <FoldedTable
      of={title.title}
      isWide
      caption={`Rounds of ${title.title}`}
      columns={COLUMNS}
      rows={title.rounds.map((round) => ({
        key: round.rewatchId,
        cells: [
          <span key="round" className="text-ink">
            {formatRoundName(round)}
            {round.state && `, ${STATE_LABELS[round.state].toLowerCase()}`}
          </span>,
          formatRoundDates(round, user.timeZone) ?? "–",
          formatCoverage(round, title) ?? "–",
          formatPace(round.pace) ?? "–",
          formatPause(round) ?? "–",
          formatSkipped(round, title) ?? "–",
          formatUndated(round) ?? "–",
        ],
      }))}
    />
  );
}
