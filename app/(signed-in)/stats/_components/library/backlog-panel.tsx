import { ReportLinks } from "@/app/(signed-in)/stats/_components/report-links";
import { formatForecast } from "@/app/(signed-in)/stats/_lib/library/format-forecast";
import { listKindColumns } from "@/components/titles/kind-columns";
import { KIND_ORDER } from "@/components/titles/kinds";
import { StatusName } from "@/components/titles/status-name";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Metric } from "@/components/ui/metric";
import { Panel } from "@/components/ui/panel";
import { formatDuration } from "@/lib/format/duration";
import { BACKLOG_LISTS, type BacklogPart } from "@/lib/stats/library/backlog";
import type { LibraryPanelProps } from "./library-panel-props";

/** The backlog: aired and unwatched, and how long it lasts. */
export function BacklogPanel({ query: { params }, stats: { backlog, forecast } }: LibraryPanelProps) {
  const minutes = backlog.reduce((sum, part) => sum + part.minutes, 0);
  const estimated = backlog.reduce((sum, part) => sum + part.estimatedMinutes, 0);
  const kinds = KIND_ORDER.filter((kind) => params.kind === null || params.kind === kind);
  return (
    <Panel title="Still to be watched" className="lg:col-span-7">
      {backlog.length === 0 ? (
        <EmptyState drawing="shelf">Nothing that is out is left on your lists.</EmptyState>
      ) : (
        <>
          <Metric value={formatDuration(minutes)}>of what is out is on your lists</Metric>
          <p className="mt-2 text-sm text-soft">{formatForecast(forecast)}</p>
          <DataTable
            caption="Still to be watched, by list and kind"
            columns={["List", ...listKindColumns(kinds)]}
            rows={BACKLOG_LISTS.map((list) => ({
              key: list,
              cells: [
                <StatusName key="list" status={list} />,
                ...kinds.map((kind) => (
                  <Part key={kind} part={backlog.find((one) => one.list === list && one.kind === kind)} />
                )),
              ],
            }))}
            size="large"
            className="mt-4"
          />
          {estimated > 0 && (
            <p className="mt-3 text-xs text-soft">
              {formatDuration(estimated)} of it is estimated from usual lengths. What is new until then is not included.
            </p>
          )}
          <ReportLinks report="backlog" label="Still to be watched" params={params} />
        </>
      )}
    </Panel>
  );
}

function Part({ part }: { part: BacklogPart | undefined }) {
  if (!part) return "–";
  return (
    <>
      {formatDuration(part.minutes)}
      <span className="block text-xs text-soft">
        {part.left.toLocaleString("en")}
        <span className="max-sm:sr-only"> {part.kind === "movie" ? "films" : "episodes"}</span>
      </span>
    </>
  );
}
