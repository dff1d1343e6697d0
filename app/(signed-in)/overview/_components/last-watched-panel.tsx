import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { KindMark } from "@/components/titles/kind-mark";
import { KINDS } from "@/components/titles/kinds";
import { Poster } from "@/components/titles/poster";
import { TitleName } from "@/components/titles/title-name";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { formatEpisodeCode } from "@/lib/domain/episode-code";
import { formatDate, formatExactDate } from "@/lib/format/date";
import { type LastWatchedTitle, listLastWatched } from "@/lib/library/history/last-watched";

const MAX_TITLES = 8;

export async function LastWatchedPanel({ user, now }: PageContext) {
  const titles = await listLastWatched(user.id, MAX_TITLES);
  return (
    <Panel title="Last watched" className="lg:col-span-12">
      {titles.length === 0 ? (
        <EmptyState drawing="shelf">Nothing with a true date yet: what you watch from now on stands here.</EmptyState>
      ) : (
        <ol className="grid grid-cols-3 gap-x-3 gap-y-5 sm:grid-cols-4 sm:gap-x-4 xl:grid-cols-8">
          {titles.map((title) => (
            <li key={title.simklId} className="min-w-0 max-sm:nth-[n+7]:hidden">
              <Poster path={title.poster} title={title.title} kind={title.kind} size="card" />
              <p className="mt-2 text-sm font-medium wrap-break-word">
                <TitleName simklId={title.simklId} kind={title.kind} title={title.title} url={title.url} />
              </p>
              <p className="mt-1 text-xs text-soft">
                <KindMark kind={title.kind} className="mr-1.5" />
                <span className="sr-only">{KINDS[title.kind].label} </span>
                {formatPlace(title)}
              </p>
              <time
                dateTime={title.watchedAt.toISOString()}
                title={formatExactDate(title.watchedAt, user.timeZone)}
                className="block text-xs text-soft"
              >
                {title.dateQuality === "bulk" && "marked "}
                {formatDate(title.watchedAt, user.timeZone, now)}
              </time>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

function formatPlace({ kind, season, number, isRewatch }: LastWatchedTitle): string {
  const code = formatEpisodeCode(kind, season, number) || "Film";
  return isRewatch ? `${code}, again` : code;
}
