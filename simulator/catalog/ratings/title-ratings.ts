import { estimateAudience, formatPercent } from "@/simulator/catalog/audience";
import { getReleaseStatus } from "@/simulator/catalog/release-state";
import { getTitlePath } from "@/simulator/catalog/title-path";
import type { Title } from "@/simulator/model";
import { getShare } from "@/simulator/world/hash";
import { toRank } from "./watchlist-ratings";

/** `/ratings?<id>=&fields=`, where other sites are in capitals (docs/simkl-api.md#catalog). */
export function toTitleRatings(title: Title, fieldList: string | null, origin: string, now: number) {
  const fields = (fieldList ?? "simkl").split(",");
  const { simkl, imdb, mal } = title.ratings;
  return {
    id: title.simkl,
    link: origin + getTitlePath(title),
    ...(fields.includes("simkl") ? { simkl } : {}),
    ...(fields.includes("year") ? { release_year: title.year === null ? null : String(title.year) } : {}),
    ...(fields.includes("release_status") || fields.includes("status")
      ? { release_status: getReleaseStatus(title, now) }
      : {}),
    ...(fields.includes("reactions") ? { reactions: countReactions(title) } : {}),
    ...(fields.includes("rank") ? { rank: toRank(title) } : {}),
    ...(fields.includes("droprate") ? { droprate: formatPercent(estimateAudience(title).dropped) } : {}),
    ...(fields.includes("ext") ? { ...(imdb ? { IMDB: imdb } : {}), ...(mal ? { MAL: mal } : {}) } : {}),
    ...(fields.includes("has_trailer") ? { has_trailer: title.trailer !== null } : {}),
  };
}

function countReactions({ simkl, ratings }: Title) {
  const comments = Math.round((ratings.simkl?.votes ?? 0) * 0.01);
  const reviews = Math.round(comments * 0.3);
  const positive = Math.round(reviews * getShare(`reactions ${simkl}`));
  return { total: comments + reviews, reviews, comments, positive, negative: reviews - positive, neutral: 0 };
}
