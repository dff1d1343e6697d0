import { PausedActions } from "@/app/(signed-in)/_components/paused-actions";
import { RelativeDate } from "@/app/(signed-in)/title/[kind]/[simklId]/_components/relative-date";
import type { TitlePageContext } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/title-page-context";
import { KINDS } from "@/components/titles/kinds";
import { Panel } from "@/components/ui/panel";
import { formatEpisodeCode } from "@/lib/domain/episode-code";
import { formatDuration } from "@/lib/format/duration";
import { listPausedTitles, type PausedTitle } from "@/lib/library/up-next/paused-titles";

/** More than any plan keeps. */
const MAX_PLAYBACKS = 1000;

/** Where the person stopped in the middle of this title. */
export async function PausedPanel({ context }: { context: TitlePageContext }) {
  const paused = (await listPausedTitles(context.user, context.now, MAX_PLAYBACKS)).filter(
    ({ simklId }) => simklId === context.head.simklId,
  );
  if (paused.length === 0) return null;
  return (
    <Panel title="Paused">
      <ul className="space-y-4">
        {paused.map((viewing) => (
          <li key={viewing.id} className="text-sm">
            <p className="flex justify-between gap-4">
              <span dir="auto" className="wrap-anywhere">
                {formatPlace(viewing)}
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
              {viewing.minutesLeft !== null && `${formatDuration(viewing.minutesLeft)} left, `}
              paused <RelativeDate at={viewing.pausedAt} context={context} />. Simkl forgets it{" "}
              <RelativeDate at={viewing.forgottenAt} context={context} />.
            </p>
            <PausedActions paused={viewing} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function formatPlace({ kind, season, number, episodeTitle }: PausedTitle): string {
  if (number === null) return "The film";
  const code = formatEpisodeCode(kind, season ?? 1, number);
  return episodeTitle ? `${code} ${episodeTitle}` : code;
}
