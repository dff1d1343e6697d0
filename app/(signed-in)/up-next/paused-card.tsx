import { formatEpisodeCode } from "@/components/format/episode-code";
import { formatDuration } from "@/components/format/spoken-duration";
import { KINDS } from "@/components/kind/kinds";
import { Poster } from "@/components/titles/poster";
import { TitleLink } from "@/components/titles/title-link";
import { formatRelativeDay } from "@/lib/dates/day-in-words";
import { toLocalDay } from "@/lib/dates/local-day";
import { formatExactDate, formatDate } from "@/lib/dates/spoken-date";
import type { PausedTitle } from "@/lib/library/playback-shelf";
import type { PageContext } from "../overview/viewer";
import { PausedActions } from "../watching/paused-actions";

/** Something paused: how far, how much is left, since when, and how long Simkl remembers. */
export function PausedCard({ user, now, title }: PageContext & { title: PausedTitle }) {
  const percent = Math.round(title.progress);
  return (
    <li className="flex w-[85%] min-w-0 shrink-0 snap-start gap-4 rounded-xl border border-line bg-card p-3 sm:w-auto">
      <div className="w-12 shrink-0">
        <Poster path={title.poster} title={title.title} kind={title.kind} size="row" />
      </div>
      <div className="min-w-0 flex-1">
        <TitleLink simklId={title.simklId} kind={title.kind} title={title.title} url={title.url} />
        <p className="text-sm wrap-anywhere">
          <span className="font-mono text-xs text-accent">{formatPlace(title)}</span>
          {title.episodeTitle && (
            <span dir="auto" className="ml-2">
              {title.episodeTitle}
            </span>
          )}
        </p>
        <div
          aria-hidden="true"
          className={`my-1.5 h-1.5 overflow-hidden rounded-full bg-raised ${KINDS[title.kind].text}`}
        >
          <div className="h-full rounded-full bg-current" style={{ width: `${percent}%` }} />
        </div>
        <p className="text-xs">
          {percent} %{title.minutesLeft !== null && `, ${formatDuration(title.minutesLeft)} left`}
        </p>
        <p className="text-xs text-soft">
          <time dateTime={title.pausedAt.toISOString()} title={formatExactDate(title.pausedAt, user.timeZone)}>
            paused {formatDate(title.pausedAt, user.timeZone, now)}
          </time>
          {", "}
          <time dateTime={title.forgottenAt.toISOString()} title={formatExactDate(title.forgottenAt, user.timeZone)}>
            kept by Simkl until {formatRelativeDay(toLocalDay(title.forgottenAt, user.timeZone), user.timeZone, now)}
          </time>
        </p>
        <PausedActions paused={title} />
      </div>
    </li>
  );
}

function formatPlace({ kind, season, number }: PausedTitle): string {
  return formatEpisodeCode(kind, season ?? 1, number ?? 0) || "Film";
}
