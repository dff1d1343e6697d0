import { ReportLinks } from "@/app/(signed-in)/stats/_components/report-links";
import { formatDatesNote } from "@/app/(signed-in)/stats/messages";
import { TitleLink } from "@/components/titles/title-link";
import { Panel } from "@/components/ui/panel";
import { formatEpisodeCode } from "@/lib/domain/episode-code";
import { formatDate, formatExactDate } from "@/lib/format/date";
import type { TimePanelProps } from "./time-panel-props";

/** The first viewings of each year whose start is in the range. */
export function FirstsPanel({ query: { user, now, params }, stats: { firsts } }: TimePanelProps) {
  if (firsts.length === 0) return null;
  return (
    <Panel title="First watch of each year" note={formatDatesNote(params.dates)} className="lg:col-span-6">
      <ol className="divide-y divide-line text-sm">
        {firsts.toReversed().map(({ year, watch }) => (
          <li key={year} className="flex gap-4 py-2.5 first:pt-0">
            <span className="w-10 shrink-0 font-medium">{year}</span>
            {watch && (
              <div className="min-w-0">
                <TitleLink {...watch} />{" "}
                <span className="text-xs text-soft">{formatEpisodeCode(watch.kind, watch.season, watch.number)}</span>
                <time
                  dateTime={watch.watchedAt.toISOString()}
                  title={formatExactDate(watch.watchedAt, user.timeZone)}
                  className="block text-xs text-soft"
                >
                  {formatDate(watch.watchedAt, user.timeZone, now)}
                </time>
              </div>
            )}
          </li>
        ))}
      </ol>
      <ReportLinks report="firsts" label="First watch of each year" params={params} />
    </Panel>
  );
}
