import { EpisodeName } from "@/app/(signed-in)/_components/episode-name";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { formatPlaceReason } from "@/app/(signed-in)/up-next/messages";
import { IntentButton } from "@/components/actions/intent-button";
import { Poster } from "@/components/titles/poster";
import { TitleLink } from "@/components/titles/title-link";
import { buttonClass } from "@/components/ui/button";
import { parseEpisodeCode } from "@/lib/domain/episode-code";
import { formatAirDate } from "@/lib/format/air-date";
import { formatDate, formatExactDate } from "@/lib/format/date";
import { formatDuration } from "@/lib/format/duration";
import { countEpisodesLeft, type UpNextGroup } from "@/lib/library/up-next/sort-up-next";
import type { UpNextTitle } from "@/lib/library/up-next/up-next";
import type { UpNextWithPending } from "@/lib/outbox/preview/pending-next";

/** A title with its next episode, the remaining time, and the reason for its position. */
export function UpNextCard({
  context,
  title,
}: {
  context: PageContext;
  title: UpNextWithPending<UpNextTitle & { place: UpNextGroup }>;
}) {
  const { user, now } = context;
  const remaining = countEpisodesLeft(title);
  return (
    <li
      data-place={title.place}
      className="flex min-w-0 gap-4 rounded-xl border border-line bg-card p-3 [contain-intrinsic-size:auto_120px] [content-visibility:auto] data-[place=today]:border-l-4 data-[place=today]:border-l-amber sm:p-4"
    >
      <div className="w-14 shrink-0">
        <Poster path={title.poster} title={title.title} kind={title.kind} size="row" />
      </div>
      <div className="min-w-0 flex-1">
        <TitleLink simklId={title.simklId} kind={title.kind} title={title.title} url={title.url} />
        <div className="text-sm wrap-anywhere">
          <span className="mr-2 font-mono text-xs text-accent">{title.nextToWatch}</span>
          {title.isAwaited ? (
            <span className="text-soft">watched, Simkl is asked what follows</span>
          ) : (
            <EpisodeName name={title.nextTitle} isHidden={user.spoilerSafe} />
          )}
        </div>
        <p className="mt-1 text-xs text-soft">
          <span className="text-ink">{formatPlaceReason(title)}</span>
          {title.nextDate && `, ${formatAirDate(title.nextDate, user.timeZone, now) ?? "its date is not known"}`}
        </p>
        <p className="text-xs text-soft">
          {title.lastWatchedAt ? (
            <time
              dateTime={title.lastWatchedAt.toISOString()}
              title={formatExactDate(title.lastWatchedAt, user.timeZone)}
            >
              watched {formatDate(title.lastWatchedAt, user.timeZone, now)}
            </time>
          ) : (
            "not begun"
          )}
        </p>
      </div>
      <div className="flex shrink-0 flex-col items-end justify-between text-right">
        {remaining > 0 && (
          <p>
            <span className="block text-lg font-semibold">{remaining.toLocaleString("en")}</span>
            <span className="block text-xs text-soft">left</span>
            {title.runtime && (
              <span className="block text-xs whitespace-nowrap text-soft">
                {formatDuration(remaining * title.runtime)}
              </span>
            )}
          </p>
        )}
        {!title.isAwaited && <MarkNextButton title={title} />}
      </div>
    </li>
  );
}

/** Not for what is still to air. */
function MarkNextButton({
  title: { simklId, title, place, nextToWatch },
}: {
  title: UpNextTitle & { place: UpNextGroup };
}) {
  const next = parseEpisodeCode(nextToWatch);
  if (!next || place === "soon") return null;
  return (
    <IntentButton
      intent={{ kind: "watch-episodes", simklId, episodes: [next], watchedAt: "now" }}
      aria-label={`Mark ${nextToWatch} of ${title} as watched`}
      className={buttonClass()}
    >
      Watched
    </IntentButton>
  );
}
