import { ReportLinks } from "@/app/(signed-in)/stats/_components/report-links";
import { StatusDot } from "@/components/titles/status-dot";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { STATUS_LABELS } from "@/lib/domain/list-status";
import { pluralize } from "@/lib/format/count";
import type { LibraryPanelProps } from "./library-panel-props";

/** More rows than this are for the table. */
const MAX_ROWS = 8;

/** From which list to which titles went, since this app sees it. */
export function StepsPanel({ query: { params }, stats: { steps } }: LibraryPanelProps) {
  return (
    <Panel title="From list to list" note="As seen since you are here" className="lg:col-span-5">
      {steps.length === 0 ? (
        <EmptyState drawing="shelf">No title has gone from one list to another since you are here.</EmptyState>
      ) : (
        <>
          <ol className="divide-y divide-line text-sm">
            {steps.slice(0, MAX_ROWS).map(({ from, to, titles }) => (
              <li key={`${from} ${to}`} className="flex flex-wrap items-center gap-x-2 py-2 first:pt-0">
                <StatusDot status={from} /> {STATUS_LABELS[from]}
                <span aria-hidden="true" className="text-soft">
                  →
                </span>
                <span className="sr-only"> to </span>
                <StatusDot status={to} /> {STATUS_LABELS[to]}
                <span className="ml-auto text-xs text-soft">{pluralize(titles, "title")}</span>
              </li>
            ))}
          </ol>
          <ReportLinks report="steps" label="From list to list" params={params} />
        </>
      )}
    </Panel>
  );
}
