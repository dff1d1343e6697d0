import type { Account, Kind, Title, World } from "../model";

import { estimateAudience, formatPercent } from "./audience";
import { getTitlePath } from "./title-path";

/** `/ratings/{type}?user_watchlist=…&fields=` (docs/simkl-api.md#catalog). */
export function listWatchlistRatings(
  account: Account,
  world: World,
  kind: Kind | null,
  query: URLSearchParams,
  origin: string,
) {
  const status = query.get("user_watchlist");
  const fields = (query.get("fields") ?? "simkl").split(",");
  if (status === null) return null;
  return [...account.items.values()].flatMap((item) => {
    const title = world.titles.get(item.simkl);
    const isMatch = title && (kind === null || title.kind === kind) && (status === "all" || item.status === status);
    return isMatch ? [toRatingRow(title, fields, origin)] : [];
  });
}

/** Only the requested fields. */
function toRatingRow(title: Title, fields: string[], origin: string) {
  const { simkl, ratings, rank, status, year } = title;
  const { imdb, mal } = ratings;
  const droprate = formatPercent(estimateAudience(title).dropped);
  return {
    id: simkl,
    ...(fields.includes("simkl") ? { simkl: { ...ratings.simkl, droprate } } : {}),
    ...(fields.includes("ext") ? { ...(imdb ? { imdb } : {}), ...(mal ? { mal } : {}) } : {}),
    ...(fields.includes("rank") ? { rank: { type: title.kind, value: rank } } : {}),
    ...(fields.includes("release_status") ? { release_status: status } : {}),
    ...(fields.includes("year") ? { year } : {}),
    ...(fields.includes("link") ? { link: origin + getTitlePath(title) } : {}),
  };
}
