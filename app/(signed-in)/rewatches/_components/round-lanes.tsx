import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { formatRoundDates } from "@/app/(signed-in)/rewatches/_lib/format-round-dates";
import { toLanePoints } from "@/app/(signed-in)/rewatches/_lib/lane-points";
import { buildTitleAxis } from "@/app/(signed-in)/rewatches/_lib/title-axis";
import { describeRound, formatRoundName, STATE_LABELS } from "@/app/(signed-in)/rewatches/messages";
import type { RewatchedTitle } from "@/lib/library/rewatches/rewatched-titles";
import { Lane } from "./lane";
import { LaneAxis } from "./lane-axis";

interface RoundLanesProps {
  context: PageContext;
  title: RewatchedTitle;
}

/** All rounds of a show as lanes, the first watch on top, on one time axis. */
export function RoundLanes({ context: { user, now }, title }: RoundLanesProps) {
  const axis = buildTitleAxis(title, user.timeZone, now);
  return (
    <div className="mt-4">
      <ol className="space-y-3">
        {title.rounds.map((round) => (
          <li key={round.rewatchId} className="grid gap-x-5 gap-y-2 sm:grid-cols-[8.5rem_minmax(0,1fr)]">
            <p className="flex items-baseline justify-between gap-x-3 text-sm sm:block">
              <span className="font-medium">{formatRoundName(round)}</span>
              {round.state && (
                <span data-state={round.state} className="block text-xs text-soft data-[state=active]:text-accent">
                  {STATE_LABELS[round.state]}
                </span>
              )}
            </p>
            <div className="min-w-0">
              {axis && (
                <Lane
                  kind={title.kind}
                  layers={[{ isAgain: round.turn > 0, points: toLanePoints(round.viewings, title.known, axis) }]}
                  ticks={axis.ticks}
                  folds={axis.folds}
                />
              )}
              <p className="mt-2 text-xs text-soft">
                {[formatRoundDates(round, user.timeZone), ...describeRound(round, title)].join(" · ")}
              </p>
            </div>
          </li>
        ))}
      </ol>
      {axis && (
        <div className="mt-1 sm:ml-[9.75rem]">
          <LaneAxis ticks={axis.ticks} />
        </div>
      )}
    </div>
  );
}
