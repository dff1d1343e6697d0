import type { StatsQuery } from "@/app/(signed-in)/stats/_lib/stats-query";
import { getTasteStats } from "@/app/(signed-in)/stats/_lib/taste/get-taste-stats";
import { BreakdownPanel } from "./breakdown-panel";
import { CommunityPanel } from "./community-panel";
import { RatingsPanel } from "./ratings-panel";
import { RatingsTimePanel } from "./ratings-time-panel";

/** What was watched, and what the person thinks of it. */
export async function TasteView({ query }: { query: StatsQuery }) {
  const panel = { query, stats: await getTasteStats(query) };
  return (
    <div className="grid gap-4 lg:grid-cols-12">
      <BreakdownPanel {...panel} />
      <RatingsPanel {...panel} />
      <CommunityPanel {...panel} />
      <RatingsTimePanel {...panel} />
    </div>
  );
}
