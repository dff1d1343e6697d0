import { formatRole } from "@/app/(signed-in)/stats/_lib/library/what-if-messages";
import { StatusDot } from "@/components/titles/status-dot";
import { TitleLink } from "@/components/titles/title-link";
import { Metric } from "@/components/ui/metric";
import { STATUS_LABELS } from "@/lib/domain/list-status";
import { formatDuration } from "@/lib/format/duration";
import type { AddableTitle } from "@/lib/stats/library/addable-titles";
import type { LibraryPanelProps } from "./library-panel-props";
import { WhatIfTable } from "./what-if-table";

/** What one title of the library adds, or what it is of what is still to be watched. */
export function WhatIfTitle({ title, ...panel }: LibraryPanelProps & { title: AddableTitle }) {
  return (
    <>
      <p className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <TitleLink {...title} />
        <span className="inline-flex items-center gap-1.5 text-xs text-soft">
          <StatusDot status={title.status} /> {STATUS_LABELS[title.status]}
        </span>
      </p>
      {title.parts === 0 ? (
        <p className="text-sm text-soft">Nothing of it is out that is known, so for now it adds nothing.</p>
      ) : (
        <>
          <Metric value={formatDuration(title.minutes)}>{formatRole(title)}</Metric>
          <WhatIfTable {...panel} added={title.minutes} isCounted={title.isCounted} />
        </>
      )}
    </>
  );
}
