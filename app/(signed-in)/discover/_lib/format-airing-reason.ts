import { formatEpisodeCode } from "@/lib/domain/episode-code";
import { formatTime } from "@/lib/format/day-heading";
import type { AiringTitle } from "@/lib/library/discover/airing-titles";

/** "21:40 · S02E03", "21:40 · S02E03 and 9 more"; for a movie "Comes out". */
export function formatAiringReason(
  { kind, airsAt, season, number, episodes }: Pick<AiringTitle, "kind" | "airsAt" | "season" | "number" | "episodes">,
  timeZone: string,
): string {
  if (kind === "movie") return "Comes out";
  const code = formatEpisodeCode(kind, season, number);
  const more = episodes > 1 ? ` and ${episodes - 1} more` : "";
  return [formatTime(airsAt, timeZone), code && `${code}${more}`].filter((part) => part !== "").join(" · ");
}
