import { ChartPoints } from "@/components/charts/chart-points";
import { RatingsBars } from "@/components/charts/ratings-bars";
import { counted } from "@/components/format/counted";
import { KindMark } from "@/components/kind/kind-mark";
import { KIND_ORDER, KINDS, type Kind } from "@/components/kind/kinds";
import { EmptyState } from "@/components/ui/empty-state";
import { FigureLine } from "@/components/ui/figure-line";
import { Panel } from "@/components/ui/panel";
import { spreadOf } from "@/lib/stats/ratings/spread-of";
import { FigureLinks } from "../figure-links";
import { isNarrowed } from "../stats-address";
import { ratingsPerKind } from "./ratings-per-kind";
import type { TastePanelProps } from "./taste-panel-props";

export function RatingsPanel({ question: { address }, figures: { ratings } }: TastePanelProps) {
  const { titles, mean, deviation } = spreadOf(ratings);
  const spread = ratingsPerKind(ratings);
  return (
    <Panel
      title="Your ratings"
      note={address.range.of === "all" ? undefined : "Given in this time"}
      className="lg:col-span-6"
    >
      {mean === null || deviation === null ? (
        <EmptyState drawing="stars">
          {isNarrowed(address) ? "You rated nothing that fits this." : "You have rated nothing yet."}
        </EmptyState>
      ) : (
        <>
          <FigureLine figure={mean.toFixed(1)}>
            on average, over {counted(titles, "title")}, with a standard deviation of {deviation.toFixed(1)}
          </FigureLine>
          <ChartPoints label="Your ratings">
            <RatingsBars spread={spread} />
          </ChartPoints>
          <dl className="mt-4 divide-y divide-line border-y border-line text-sm">
            {KIND_ORDER.map((kind) => (
              <div key={kind} className="flex justify-between gap-3 py-2">
                <dt>
                  <KindMark kind={kind} className="mr-2.5" />
                  {KINDS[kind].label}
                </dt>
                <dd>{spreadWords(kind, ratings)}</dd>
              </div>
            ))}
          </dl>
          <FigureLinks figure="ratings" of="Your ratings" address={address} />
        </>
      )}
    </Panel>
  );
}

function spreadWords(kind: Kind, ratings: TastePanelProps["figures"]["ratings"]): string {
  const { titles, mean, deviation } = spreadOf(ratings.filter((row) => row.kind === kind));
  if (mean === null || deviation === null) return "Nothing rated";
  return `${mean.toFixed(1)} ± ${deviation.toFixed(1)} over ${counted(titles, "title")}`;
}
