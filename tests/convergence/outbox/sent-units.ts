import { z } from "zod";
import type { Change } from "@/lib/outbox/intents/change";
import { buildWriteItem } from "@/lib/outbox/send/build-write-item";
import { getRequestKind } from "@/lib/outbox/store/next-batch";
import { buildWriteBody } from "@/lib/simkl/schemas/write-item";
import type { Kind } from "@/simulator/model";
import type { RequestRecord } from "@/simulator/state/request-log";

const Season = z.looseObject({
  number: z.number(),
  watched_at: z.string().optional(),
  episodes: z.array(z.looseObject({ number: z.number(), watched_at: z.string().optional() })).optional(),
});
const Item = z.looseObject({
  ids: z.object({ simkl: z.number() }),
  watched_at: z.string().optional(),
  seasons: z.array(Season).optional(),
});
const Body = z.strictObject({ movies: z.array(Item).optional(), shows: z.array(Item).optional() });

const PATHS = {
  history: "/sync/history",
  memos: "/sync/history",
  remove: "/sync/history/remove",
  lists: "/sync/add-to-list",
  ratings: "/sync/ratings",
  "no-ratings": "/sync/ratings/remove",
  rewatches: "/sync/history",
  "no-rewatches": "/sync/history/remove",
};

/** The parts of a change, which are equal however it is batched with others. */
export function listUnits(simklId: number, kind: Kind, change: Change): string[] {
  const write = { id: 0n, simklId, change, isAlone: false };
  return parseUnits(
    PATHS[getRequestKind(write)],
    buildWriteBody([buildWriteItem([write], { kind, status: "dropped" })]),
  );
}

/**
 * Units of requests that were, or may have been, applied, read as Simkl does: an item without seasons is a whole title, a
 * season without episodes a whole season.
 */
export function listSentUnits(records: readonly RequestRecord[]): string[] {
  const received = records.filter(
    ({ method, status }) => method === "POST" && !(status && status >= 400 && status < 500),
  );
  return received.flatMap(({ path, body }) => (path.startsWith("/sync/") ? parseUnits(path, body) : []));
}

function parseUnits(path: string, body: unknown): string[] {
  const { movies = [], shows = [] } = Body.parse(body);
  return [...movies, ...shows].flatMap((item) => {
    const { ids, seasons, watched_at: at, status: _status, ...rest } = item;
    const prefix = `${path} ${ids.simkl}`;
    // `status` only repeats the current list.
    if (!seasons?.length) return [`${prefix} ${at ?? ""} ${JSON.stringify(rest)}`];
    return seasons.flatMap(({ number, watched_at: seasonAt = at, episodes }) =>
      episodes?.length
        ? episodes.map((each) => `${prefix} ${number}:${each.number} ${each.watched_at ?? seasonAt ?? ""}`)
        : [`${prefix} ${number} ${seasonAt ?? ""}`],
    );
  });
}
