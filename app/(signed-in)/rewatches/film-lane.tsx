import { Lane } from "@/components/rewatches/lane";
import { LaneAxis } from "@/components/rewatches/lane-axis";
import type { RewatchedTitle } from "@/lib/library/rewatches/rewatched-titles";
import type { Viewer } from "../overview/viewer";
import { lanePoints } from "./lane-points";
import { STATES, turnName } from "./round-words";
import { titleAxis } from "./title-axis";
import { whenWords } from "./when-words";

/** Every time a film was seen, on one lane. */
export function FilmLane({ viewer: { user, now }, title }: { viewer: Viewer; title: RewatchedTitle }) {
  const axis = titleAxis(title, user.timeZone, now);
  const layers = axis
    ? [false, true].map((isAgain) => {
        const rounds = title.rounds.filter(({ turn }) => turn > 0 === isAgain);
        return {
          isAgain,
          points: lanePoints(
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
              <span className="text-ink">{turnName(round)}</span> {whenWords(round, user.timeZone)}
              {round.state && round.state !== "completed" && `, ${STATES[round.state].toLowerCase()}`}
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
