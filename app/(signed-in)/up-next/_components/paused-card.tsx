import { PausedActions } from "@/app/(signed-in)/_components/paused-actions";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { KINDS } from "@/components/titles/kinds";
import { Poster } from "@/components/titles/poster";
import { TitleLink } from "@/components/titles/title-link";
import { formatEpisodeCode } from "@/lib/domain/episode-code";
import { toLocalDay } from "@/lib/domain/local-day";
import { formatDate, formatExactDate } from "@/lib/format/date";
import { formatDuration } from "@/lib/format/duration";
import { formatRelativeDay } from "@/lib/format/relative-day";
import type { PausedTitle } from "@/lib/library/up-next/paused-titles";

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
