import { ReportLinks } from "@/app/(signed-in)/stats/_components/report-links";
import { KindName } from "@/components/titles/kind-name";
import { KIND_ORDER, KINDS } from "@/components/titles/kinds";
import { DataTable } from "@/components/ui/data-table";
import { Metric } from "@/components/ui/metric";
import { Panel } from "@/components/ui/panel";
import { pluralize } from "@/lib/format/count";
import { formatDuration } from "@/lib/format/duration";
import type { Total } from "@/lib/stats/shared/range-totals";
import type { TimePanelProps } from "./time-panel-props";

/** Everything watched over these days, whatever its dates are worth. */
export function TotalsPanel({ query, stats: { totals } }: TimePanelProps) {
  const sum = (part: "minutes" | "episodes" | "films" | "estimatedMinutes", matches: (total: Total) => boolean) =>
    totals.filter(matches).reduce((all, total) => all + total[part], 0);
  const all = () => true;
  const minutes = sum("minutes", all);
  const estimated = sum("estimatedMinutes", all);
  const movies = sum("films", all);
  const animeMovies = sum("films", ({ kind }) => kind === "anime");
  return (
    <Panel title="All that you watched" className="lg:col-span-7">
      <Metric value={formatDuration(minutes)}>
        with {pluralize(sum("episodes", all), "episode")} and {pluralize(movies, "film")}
        {animeMovies > 0 && animeMovies < movies && `, ${animeMovies.toLocaleString("en")} of them anime`}
      </Metric>
      <div aria-hidden="true" className="mt-4 flex h-3 gap-px overflow-hidden rounded-full">
        {KIND_ORDER.flatMap((kind) =>
          [false, true].map((isRewatch) => {
            const share = sum("minutes", (total) => total.kind === kind && total.isRewatch === isRewatch);
            const className = isRewatch ? "hatched" : KINDS[kind].background;
            return share === 0 ? null : (
              <div
                key={`${kind} ${isRewatch}`}
                className={`${className} ${KINDS[kind].text}`}
                style={{ flexGrow: share }}
              />
            );
          }),
        )}
      </div>
      <DataTable
        caption="Viewings and time by kind"
        columns={["Kind", "Viewings", "First time", { head: "Again", className: "text-soft" }]}
        rows={KIND_ORDER.map((kind) => {
          const isOfKind = (total: Total) => total.kind === kind;
          return {
            key: kind,
            cells: [
              <KindName key="kind" kind={kind} />,
              (sum("episodes", isOfKind) + sum("films", isOfKind)).toLocaleString("en"),
              formatDuration(sum("minutes", (total) => isOfKind(total) && !total.isRewatch)),
              formatDuration(sum("minutes", (total) => isOfKind(total) && total.isRewatch)),
            ],
          };
        })}
        className="mt-4"
      />
      <p className="mt-3 text-xs text-soft">{formatEstimated(estimated, minutes)}</p>
      <ReportLinks report="totals" label="All that you watched" params={query.params} />
    </Panel>
  );
}

function formatEstimated(estimated: number, minutes: number): string {
  if (estimated === 0) return "The length of everything is known.";
  const share = (estimated / minutes) * 100;
  const formatted = share < 1 ? "Less than 1" : Math.round(share);
  return `${formatted} % of the time is estimated from usual lengths, since nobody says how long those viewings were.`;
}
