import type { PageContext } from "@/app/(signed-in)/_lib/page-context";
import { cachedRatings } from "@/app/(signed-in)/overview/_lib/cached-reports";
import { RatingsBars, RatingsTable } from "@/components/charts/ratings-bars";
import { EmptyState } from "@/components/ui/empty-state";
import { Metric } from "@/components/ui/metric";
import { Panel } from "@/components/ui/panel";
import { pluralize } from "@/lib/format/count";

export async function RatingsPanel({ user }: Pick<PageContext, "user">) {
  const spread = await cachedRatings(user);
  const rated = spread.reduce((sum, { titles }) => sum + titles, 0);
  const mean = spread.reduce((sum, { rating, titles }) => sum + rating * titles, 0) / rated;
  return (
    <Panel title="Your ratings" className="lg:col-span-12 xl:col-span-4">
      {rated === 0 ? (
        <EmptyState drawing="stars">You have not rated anything yet.</EmptyState>
      ) : (
        <>
          <Metric value={mean.toFixed(1)}>on average, over {pluralize(rated, "title")}</Metric>
          <RatingsBars ratings={spread} />
          <RatingsTable ratings={spread} />
        </>
      )}
    </Panel>
  );
}
