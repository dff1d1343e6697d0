import { ReportLinks } from "@/app/(signed-in)/stats/_components/report-links";
import { formatForecast } from "@/app/(signed-in)/stats/_lib/library/format-forecast";
import { KindHeaders } from "@/components/titles/kind-headers";
import { KIND_ORDER } from "@/components/titles/kinds";
import { StatusName } from "@/components/titles/status-name";
import { EmptyState } from "@/components/ui/empty-state";
import { Metric } from "@/components/ui/metric";
import { Panel } from "@/components/ui/panel";
import { formatDuration } from "@/lib/format/duration";
import { BACKLOG_LISTS } from "@/lib/stats/library/backlog";
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
          <table className="mt-4 w-full text-sm">
            <thead className="text-xs text-soft">
              <tr>
                <th scope="col" className="pb-2 text-left font-normal">
                  List
                </th>
                <KindHeaders kinds={kinds} />
              </tr>
            </thead>
            <tbody className="divide-y divide-line border-y border-line">
              {BACKLOG_LISTS.map((list) => (
                <tr key={list}>
                  <th scope="row" className="py-2.5 text-left font-normal">
                    <StatusName status={list} />
                  </th>
                  {kinds.map((kind) => {
                    const part = backlog.find((one) => one.list === list && one.kind === kind);
                    return (
                      <td key={kind} className="py-2.5 pl-2 text-right whitespace-nowrap">
                        {part ? formatDuration(part.minutes) : "–"}
                        {part && (
                          <span className="block text-xs text-soft">
                            {part.left.toLocaleString("en")}
                            <span className="max-sm:sr-only"> {kind === "movie" ? "films" : "episodes"}</span>
                          </span>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
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
