import { episodeCode } from "@/components/format/episode-code";
import { TitleLink } from "@/components/titles/title-link";
import { Panel } from "@/components/ui/panel";
import { exactDate, spokenDate } from "@/lib/dates/spoken-date";
import { datesNote } from "../dates-note";
import { FigureLinks } from "../figure-links";
import type { TimePanelProps } from "./time-panel-props";

/** With what each year began whose beginning lies in the range. */
export function FirstsPanel({ question: { user, now, address }, figures: { firsts } }: TimePanelProps) {
  if (firsts.length === 0) return null;
  return (
    <Panel title="First watch of each year" note={datesNote(address.dates)} className="lg:col-span-6">
      <ol className="divide-y divide-line text-sm">
        {firsts.toReversed().map(({ year, watch }) => (
          <li key={year} className="flex gap-4 py-2.5 first:pt-0">
            <span className="w-10 shrink-0 font-medium">{year}</span>
            {watch && (
              <div className="min-w-0">
                <TitleLink {...watch} />{" "}
                <span className="text-xs text-soft">{episodeCode(watch.kind, watch.season, watch.number)}</span>
                <time
                  dateTime={watch.watchedAt.toISOString()}
                  title={exactDate(watch.watchedAt, user.timeZone)}
                  className="block text-xs text-soft"
                >
                  {spokenDate(watch.watchedAt, user.timeZone, now)}
                </time>
              </div>
            )}
          </li>
        ))}
      </ol>
      <FigureLinks figure="firsts" of="First watch of each year" address={address} />
    </Panel>
  );
}
