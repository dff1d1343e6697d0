import { ReportLinks } from "@/app/(signed-in)/stats/_components/report-links";
import { formatMilestone } from "@/app/(signed-in)/stats/_lib/time/format-milestone";
import { formatDatesNote } from "@/app/(signed-in)/stats/messages";
import { TitleLink } from "@/components/titles/title-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { formatRelativeDay } from "@/lib/format/relative-day";
import type { TimePanelProps } from "./time-panel-props";

/** More than these are for the table. */
const MAX_SHOWN = 12;

/** The hundredth movie, the thousandth hour: when, and with which title. Excluded dates do not count. */
export function MilestonesPanel({ query: { user, now, params }, stats: { milestones } }: TimePanelProps) {
  return (
    <Panel
      title="Milestones"
      note={`${formatDatesNote(params.dates)}, counted from the first of them on`}
      className="lg:col-span-6"
    >
      {milestones.length === 0 ? (
        <EmptyState drawing="stars">No milestone was reached in this time.</EmptyState>
      ) : (
        <>
          <ol className="divide-y divide-line text-sm">
            {milestones
              .toReversed()
              .slice(0, MAX_SHOWN)
              .map((milestone) => (
                <li key={`${milestone.of} ${milestone.mark}`} className="py-2.5 first:pt-0">
                  <div className="flex flex-wrap justify-between gap-x-4">
                    <span className="font-medium">{formatMilestone(milestone)}</span>
                    <span className="text-xs text-soft">{formatRelativeDay(milestone.day, user.timeZone, now)}</span>
                  </div>
                  {milestone.watch && <TitleLink {...milestone.watch} />}
                </li>
              ))}
          </ol>
          <ReportLinks report="milestones" label="Milestones" params={params} />
        </>
      )}
    </Panel>
  );
}
