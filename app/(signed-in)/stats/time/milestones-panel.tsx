import { TitleLink } from "@/components/titles/title-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { dayInWords } from "@/lib/dates/day-in-words";
import { datesNote } from "../dates-note";
import { FigureLinks } from "../figure-links";
import { milestoneName } from "./milestone-name";
import type { TimePanelProps } from "./time-panel-props";

/** More than these are for the table. */
const LATEST = 12;

/** The hundredth film, the thousandth hour: when they were reached and with what. Dates that are not asked for count as none. */
export function MilestonesPanel({ question: { user, now, address }, figures: { milestones } }: TimePanelProps) {
  return (
    <Panel
      title="Milestones"
      note={`${datesNote(address.dates)}, counted from the first of them on`}
      className="lg:col-span-6"
    >
      {milestones.length === 0 ? (
        <EmptyState drawing="stars">No milestone was reached in this time.</EmptyState>
      ) : (
        <>
          <ol className="divide-y divide-line text-sm">
            {milestones
              .toReversed()
              .slice(0, LATEST)
              .map((milestone) => (
                <li key={`${milestone.of} ${milestone.mark}`} className="py-2.5 first:pt-0">
                  <div className="flex flex-wrap justify-between gap-x-4">
                    <span className="font-medium">{milestoneName(milestone)}</span>
                    <span className="text-xs text-soft">{dayInWords(milestone.day, user.timeZone, now)}</span>
                  </div>
                  {milestone.watch && <TitleLink {...milestone.watch} />}
                </li>
              ))}
          </ol>
          <FigureLinks figure="milestones" of="Milestones" address={address} />
        </>
      )}
    </Panel>
  );
}
