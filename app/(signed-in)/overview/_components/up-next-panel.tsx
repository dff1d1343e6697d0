import { EpisodeName } from "@/app/(signed-in)/_components/episode-name";
import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { Poster } from "@/components/titles/poster";
import { TitleLink } from "@/components/titles/title-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { formatAirDate } from "@/lib/format/air-date";
import { countEpisodesLeft } from "@/lib/library/up-next/sort-up-next";
import { listUpNext } from "@/lib/library/up-next/up-next";

const MAX_TITLES = 5;

export async function UpNextPanel({ user, now }: PageContext) {
  const titles = (await listUpNext(user.id, user.timeZone, now)).slice(0, MAX_TITLES);
  return (
    <Panel title="Up next" className="lg:col-span-7">
      {titles.length === 0 ? (
        <EmptyState drawing="reel">You are caught up with everything on your Watching list.</EmptyState>
      ) : (
        <ol className="divide-y divide-line">
          {titles.map((title) => (
            <li key={title.simklId} className="flex items-center gap-4 py-3 first:pt-0 last:pb-0">
              <div className="w-10 shrink-0">
                <Poster path={title.poster} title={title.title} kind={title.kind} size="row" />
              </div>
              <div className="min-w-0 flex-1">
                <TitleLink simklId={title.simklId} kind={title.kind} title={title.title} url={title.url} />
                <div className="text-sm wrap-break-word">
                  <span className="mr-2 font-mono text-xs text-accent">{title.nextToWatch}</span>
                  <EpisodeName name={title.nextTitle} isHidden={user.spoilerSafe} />
                </div>
                <p className="text-xs text-soft">{formatAirDate(title.nextDate, user.timeZone, now)}</p>
              </div>
              <p className="shrink-0 text-right">
                <span className="block text-lg font-semibold">{countEpisodesLeft(title).toLocaleString("en")}</span>
                <span className="block text-xs text-soft">left</span>
              </p>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
