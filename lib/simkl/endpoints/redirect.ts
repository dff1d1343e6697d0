import type { Kind } from "@/lib/domain/kind";
import type { SimklUser } from "@/lib/simkl/client/client";
import type { Query } from "@/lib/simkl/client/request";

const MOVED = 301;
const KIND_BY_SECTION: Record<string, Kind> = { movies: "movie", tv: "tv", anime: "anime" };

/** By the target of Simkl's redirect for a foreign id; null when unknown (docs/simkl-api.md#catalog). */
export function findByRedirect(user: SimklUser, ids: Query): Promise<{ kind: Kind; simklId: number } | null> {
  return user.send({
    method: "GET",
    path: "/redirect",
    query: { to: "simkl", ...ids },
    accepts: [MOVED, 302],
    isBodiless: true,
    read: (_, { headers }) => parseTitleUrl(headers.get("Location") ?? ""),
  });
}

function parseTitleUrl(url: string): { kind: Kind; simklId: number } | null {
  const [, section, id] = /\/(movies|tv|anime)\/(\d+)/.exec(url) ?? [];
  const kind = section && KIND_BY_SECTION[section];
  return kind ? { kind, simklId: Number(id) } : null;
}
