import { estimateAudience, formatPercent } from "@/simulator/catalog/audience";
import { getReleaseStatus } from "@/simulator/catalog/release-state";
import { getTitlePath } from "@/simulator/catalog/title-path";
import type { Account, Kind, Title, World } from "@/simulator/model";
import type { Strictness } from "@/simulator/state/strictness";

interface Lookup {
  world: World;
  query: URLSearchParams;
  origin: string;
  now: number;
  rankShape: Strictness["rankShape"];
}

/** `/ratings/{type}?user_watchlist=…&fields=`: one list, several, or `all` (docs/simkl-api.md#catalog). */
export function listWatchlistRatings(account: Account, kind: Kind | null, lookup: Lookup) {
  const lists = lookup.query.get("user_watchlist")?.split(",");
  if (lists === undefined) return null;
  return [...account.items.values()].flatMap((item) => {
    const title = lookup.world.titles.get(item.simkl);
    const isListed = lists.includes("all") || lists.includes(item.status);
    return title && isListed && (kind === null || title.kind === kind) ? [toRatingRow(title, lookup)] : [];
  });
}

/** Only the requested fields. */
function toRatingRow(title: Title, { query, origin, now, rankShape }: Lookup) {
  const { simkl, kind, ratings, rank, year } = title;
  const { imdb, mal } = ratings;
  const fields = (query.get("fields") ?? "simkl").split(",");
  const droprate = formatPercent(estimateAudience(title).dropped);
  return {
    id: simkl,
    type: kind,
    ...(fields.includes("link") ? { link: origin + getTitlePath(title) } : {}),
    ...(fields.includes("release_status") ? { release_status: getReleaseStatus(title, now) } : {}),
    ...(fields.includes("year") ? { release_year: year } : {}),
    ...(fields.includes("rank") ? { rank: rankShape === "number" ? rank : toRank(title) } : {}),
    ...(fields.includes("simkl") ? { simkl: { ...ratings.simkl, droprate } } : {}),
    ...(fields.includes("ext") ? { ...(imdb ? { imdb } : {}), ...(mal ? { mal } : {}) } : {}),
  };
}

/** The value is text; TV is called `show`. */
export function toRank({ kind, rank }: Title) {
  return { type: kind === "tv" ? "show" : kind, value: rank === null ? null : String(rank) };
}
