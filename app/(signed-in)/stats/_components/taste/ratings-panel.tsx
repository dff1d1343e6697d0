import { ReportLinks } from "@/app/(signed-in)/stats/_components/report-links";
import { groupRatingsByKind } from "@/app/(signed-in)/stats/_lib/taste/ratings-by-kind";
import { isFiltered } from "@/app/(signed-in)/stats/search-params";
import { ChartPoints } from "@/components/charts/chart-points";
import { RatingsBars } from "@/components/charts/ratings-bars";
import { KindMark } from "@/components/titles/kind-mark";
import { KIND_ORDER, KINDS, type Kind } from "@/components/titles/kinds";
import { EmptyState } from "@/components/ui/empty-state";
import { Metric } from "@/components/ui/metric";
import { Panel } from "@/components/ui/panel";
import { pluralize } from "@/lib/format/count";
import { measureSpread } from "@/lib/stats/taste/measure-spread";
import type { TastePanelProps } from "./taste-panel-props";

export function RatingsPanel({ query: { params }, stats: { ratings } }: TastePanelProps) {
  const { titles, mean, deviation } = measureSpread(ratings);
  const spread = groupRatingsByKind(ratings);
  return (
    <Panel
      title="Your ratings"
      note={params.range.of === "all" ? undefined : "Given in this time"}
      className="lg:col-span-6"
    >
      {mean === null || deviation === null ? (
        <EmptyState drawing="stars">
          {isFiltered(params) ? "You rated nothing that fits this." : "You have rated nothing yet."}
        </EmptyState>
      ) : (
        <>
          <Metric value={mean.toFixed(1)}>
            on average, over {pluralize(titles, "title")}, with a standard deviation of {deviation.toFixed(1)}
          </Metric>
          <ChartPoints label="Your ratings">
            <RatingsBars ratings={spread} />
          </ChartPoints>
          <dl className="mt-4 divide-y divide-line border-y border-line text-sm">
            {KIND_ORDER.map((kind) => (
              <div key={kind} className="flex justify-between gap-3 py-2">
                <dt>
                  <KindMark kind={kind} className="mr-2.5" />
                  {KINDS[kind].label}
                </dt>
                <dd>{formatSpread(kind, ratings)}</dd>
              </div>
            ))}
          </dl>
          <ReportLinks report="ratings" label="Your ratings" params={params} />
        </>
      )}
    </Panel>
  );
}

function formatSpread(kind: Kind, ratings: TastePanelProps["stats"]["ratings"]): string {
  const { titles, mean, deviation } = measureSpread(ratings.filter((row) => row.kind === kind));
  if (mean === null || deviation === null) return "Nothing rated";
  return `${mean.toFixed(1)} ± ${deviation.toFixed(1)} over ${pluralize(titles, "title")}`;
}
