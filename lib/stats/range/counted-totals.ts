import "server-only";
import { USUAL_MINUTES } from "@/lib/database/usual-minutes";
import { countedEpisodes } from "../counted-episodes";
import type { Total } from "./range-totals";
import type { StatsFilter } from "./stats-filter";

/** Watched episodes that Simkl only counts: nobody knows which, so they are of first watches and without a date. */
export async function countedTotals(
  userId: number,
  { kind, watch }: Pick<StatsFilter, "kind" | "watch">,
): Promise<Total[]> {
  if (watch === "rewatch") return [];
  const counted = await countedEpisodes(userId);
  return counted
    .filter((one) => kind === null || one.kind === kind)
    .map((one) => {
      const estimatedMinutes = one.withoutLength * USUAL_MINUTES[one.kind];
      return {
        kind: one.kind,
        isRewatch: false,
        dateQuality: "unknown",
        episodes: one.episodes,
        films: 0,
        minutes: one.minutes + estimatedMinutes,
        estimatedMinutes,
      };
    });
}
