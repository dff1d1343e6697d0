import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { formatRoundDates } from "@/app/(signed-in)/rewatches/_lib/format-round-dates";
import { toLanePoints } from "@/app/(signed-in)/rewatches/_lib/lane-points";
import { buildTitleAxis } from "@/app/(signed-in)/rewatches/_lib/title-axis";
import { formatRoundName, STATE_LABELS } from "@/app/(signed-in)/rewatches/messages";
import type { RewatchedTitle } from "@/lib/library/rewatches/rewatched-titles";
import { Lane } from "./lane";
import { LaneAxis } from "./lane-axis";

/** All viewings of a movie on one lane. */
export function MovieLane({ context: { user, now }, title }: { context: PageContext; title: RewatchedTitle }) {
  const axis = buildTitleAxis(title, user.timeZone, now);
  const layers = axis
    ? [false, true].map((isAgain) => {
        const rounds = title.rounds.filter(({ turn }) => turn > 0 === isAgain);
        return {
          isAgain,
          points: toLanePoints(
            rounds.flatMap(({ viewings }) => viewings),
            [],
            axis,
          ),
        };
      })
    : [];
  return (
    <div className="mt-4 grid gap-x-5 gap-y-2 sm:grid-cols-[8.5rem_minmax(0,1fr)]">
      <p className="text-sm font-medium">Every viewing</p>
      <div className="min-w-0">
        {axis && (
          <>
            <Lane kind={title.kind} layers={layers} ticks={axis.ticks} folds={axis.folds} />
            <LaneAxis ticks={axis.ticks} />
          </>
        )}
        <ol className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-xs text-soft">
          {title.rounds.map((round) => (
            <li key={round.rewatchId}>
              <span className="text-ink">{formatRoundName(round)}</span> {formatRoundDates(round, user.timeZone)}
              {round.state && round.state !== "completed" && `, ${STATE_LABELS[round.state].toLowerCase()}`}
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
