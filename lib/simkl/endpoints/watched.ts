import { z } from "zod";
import type { SimklUser } from "@/lib/simkl/client/client";
import { instant } from "@/lib/simkl/schemas/instant";
import { type ListStatus, listStatus } from "@/lib/simkl/schemas/list-status";
import { parseList } from "@/lib/simkl/schemas/rows";

export interface WatchedQuery {
  ids: Record<string, string | number>;
  title?: string;
  year?: number;
  season?: number;
  episode?: number;
}

export interface WatchedResult {
  isKnown: boolean;
  isWatched: boolean;
  list: ListStatus | null;
  lastWatchedAt: string | null;
}

/** Not for synced accounts: Simkl suspends apps that use both (docs/simkl-api.md#spot-check). */
export function checkWatched(user: SimklUser, queries: WatchedQuery[]): Promise<WatchedResult[]> {
  return user.send({
    method: "POST",
    path: "/sync/watched",
    body: queries,
    read: (body) => parseList(body).map((value) => ResultItem.parse(value)),
    rows: (results) => results.length,
  });
}

const ResultItem = z
  .object({
    result: z.union([z.boolean(), z.literal("not_found")]),
    list: listStatus,
    last_watched_at: instant,
    // The name in old responses.
    last_watched: instant,
  })
  .transform(
    ({ result, list, last_watched_at, last_watched }): WatchedResult => ({
      isKnown: result !== "not_found",
      isWatched: result === true,
      list,
      lastWatchedAt: last_watched_at ?? last_watched,
    }),
  );
