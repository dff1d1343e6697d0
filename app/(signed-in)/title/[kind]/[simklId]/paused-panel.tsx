import { episodeCode } from "@/components/format/episode-code";
import { spokenDuration } from "@/components/format/spoken-duration";
import { KINDS } from "@/components/kind/kinds";
import { Panel } from "@/components/ui/panel";
import { type PausedTitle, playbackShelf } from "@/lib/library/playback-shelf";
import { PausedActions } from "../../../watching/paused-actions";
import { Dated } from "./dated";
import type { Visit } from "./visit";

/** More than any plan keeps for anybody. */
const ALL = 1000;

/** Where the person stopped in the middle of this title. */
export async function PausedPanel({ visit }: { visit: Visit }) {
  const paused = (await playbackShelf(visit.user, visit.now, ALL)).filter(
    ({ simklId }) => simklId === visit.head.simklId,
  );
  if (paused.length === 0) return null;
  return (
    <Panel title="Paused">
      <ul className="space-y-4">
        {paused.map((viewing) => (
          <li key={viewing.id} className="text-sm">
            <p className="flex justify-between gap-4">
              <span dir="auto" className="wrap-anywhere">
                {placeOf(viewing)}
              </span>
              <span className="shrink-0 font-semibold">{Math.round(viewing.progress)} %</span>
            </p>
            <div aria-hidden="true" className="my-2 h-2 overflow-hidden rounded-full bg-raised">
              <div
                className={`h-full rounded-full ${KINDS[viewing.kind].background}`}
                style={{ width: `${viewing.progress}%` }}
              />
            </div>
            <p className="text-xs text-soft">
              {viewing.minutesLeft !== null && `${spokenDuration(viewing.minutesLeft)} left, `}
              paused <Dated at={viewing.pausedAt} visit={visit} />. Simkl forgets it{" "}
              <Dated at={viewing.forgottenAt} visit={visit} />.
            </p>
            <PausedActions paused={viewing} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function placeOf({ kind, season, number, episodeTitle }: PausedTitle): string {
  if (number === null) return "The film";
  const code = episodeCode(kind, season ?? 1, number);
  return episodeTitle ? `${code} ${episodeTitle}` : code;
}
