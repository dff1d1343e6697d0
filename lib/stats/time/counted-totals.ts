import "server-only";
import { TYPICAL_RUNTIME } from "@/lib/domain/typical-runtime";
import { listCountedEpisodes } from "@/lib/stats/shared/counted-episodes";
import type { Total } from "@/lib/stats/shared/range-totals";
import type { StatsFilter } from "@/lib/stats/shared/stats-filter";

/** Episodes that Simkl only counts are undated first viewings. */
export async function listCountedTotals(
  userId: number,
  { kind, watch }: Pick<StatsFilter, "kind" | "watch">,
): Promise<Total[]> {
  if (watch === "rewatch") return [];
  const counted = await listCountedEpisodes(userId);
  return counted
    .filter((one) => kind === null || one.kind === kind)
    .map((one) => {
      const estimatedMinutes = one.withoutLength * TYPICAL_RUNTIME[one.kind];
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
