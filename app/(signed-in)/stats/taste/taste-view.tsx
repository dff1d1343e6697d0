import type { StatsQuery } from "../question";
import { BreakdownPanel } from "./breakdown-panel";
import { CommunityPanel } from "./community-panel";
import { RatingsPanel } from "./ratings-panel";
import { RatingsTimePanel } from "./ratings-time-panel";
import { getTasteStats } from "./taste-of";

/** What was watched, and what the person thinks of it. */
export async function TasteView({ query: query }: { query: StatsQuery }) {
  const panel = { query: query, stats: await getTasteStats(query) };
  return (
    <div className="grid gap-4 lg:grid-cols-12">
      <BreakdownPanel {...panel} />
      <RatingsPanel {...panel} />
      <CommunityPanel {...panel} />
      <RatingsTimePanel {...panel} />
    </div>
  );
}
