import { createErrorResponse } from "@/simulator/http/error-response";
import { hasAired } from "../catalog/aired";
import type { Account, Call, Episode, Handler, Item, Title, World } from "../model";
import { resolveTitle } from "./history/resolve-title";
import { isMovie } from "./history/watch";
import { isRecord, WriteItem } from "./history/write-body";
import { listUndatedEpisodes, toEpisodeKey } from "./rows/episodes";

const MAX_EXTENDED = 100;

/** In the order of the request (docs/simkl-api.md#spot-check). */
export const checkWatched: Handler = (call) => {
  const sent: unknown[] = Array.isArray(call.body) ? call.body : [];
  const extended = new Set(call.query.get("extended")?.split(","));
  if (extended.size > 0 && sent.length > MAX_EXTENDED) return createErrorResponse(400, "max_items");
  if (sent.length === 0) return { status: 200, body: null };
  return { status: 200, body: sent.map((entry) => respondTo(call, isRecord(entry) ? entry : {}, extended)) };
};

function respondTo(call: Call, sent: Record<string, unknown>, extended: ReadonlySet<string>) {
  return { ...sent, ...checkTitle(call, sent, extended) };
}

function checkTitle({ account, world, clock }: Call, sent: Record<string, unknown>, extended: ReadonlySet<string>) {
  const title = resolveRequestedTitle(world, sent);
  if (!title) return { result: "not_found" };
  const item = account.items.get(title.simkl);
  const season = Number(sent.season);
  const number = Number(sent.episode);
  const episode = title.episodes.find((one) => one.season === season && one.number === number);
  if (sent.episode !== undefined && !episode) return { result: "not_found" };

  const watchedAt = item && episode ? getWatchedAt(title, item, episode, clock.now()) : item?.lastWatchedAt;
  return {
    simkl: title.simkl,
    // For a title: whether it is in the library, on whatever list (legacy reference, "Check if watched").
    result: episode ? watchedAt !== undefined : item !== undefined,
    list: item?.status ?? null,
    last_watched_at: watchedAt ?? null,
    ...(isMovie(title) ? {} : toExtendedCounts(account, title, extended, clock.now())),
  };
}

/** Ids may be in `ids` or beside the title. */
function resolveRequestedTitle(world: World, sent: Record<string, unknown>): Title | undefined {
  const { title, year, ids } = WriteItem.parse({ ...sent, ids: isRecord(sent.ids) ? sent.ids : sent });
  const query = { ids, title, year };
  if (sent.type === "movie") return resolveTitle(world, query, "movie");
  return (
    resolveTitle(world, query, "show") ?? (sent.type === undefined ? resolveTitle(world, query, "movie") : undefined)
  );
}

/** The watch of one episode, null without a date; undefined without a watch. */
function getWatchedAt(title: Title, item: Item, episode: Episode, now: number): string | null | undefined {
  if (listUndatedEpisodes(title, item, now).includes(episode)) return item.lastWatchedAt;
  return item.watched.get(toEpisodeKey(episode));
}

function toExtendedCounts({ items }: Account, title: Title, extended: ReadonlySet<string>, now: number) {
  if (!extended.has("counters") && !extended.has("episodes")) return {};
  const item = items.get(title.simkl);
  const undated = new Set(item && listUndatedEpisodes(title, item, now));
  const rows = title.episodes
    .filter(({ season }) => season > 0 || extended.has("specials"))
    .map((episode) => ({
      season: episode.season,
      row: {
        number: episode.number,
        watched: undated.has(episode) || (item?.watched.has(toEpisodeKey(episode)) ?? false),
        aired: hasAired(episode.airsAt, now),
        last_watched_at: item?.watched.get(toEpisodeKey(episode)) ?? null,
      },
    }));
  const numbers = [...new Set(rows.map(({ season }) => season))].toSorted((a, b) => a - b);
  return {
    ...toCounters(rows.filter(({ season }) => season > 0).map(({ row }) => row)),
    seasons: numbers.map((number) => {
      const episodes = rows.filter(({ season }) => season === number).map(({ row }) => row);
      return { number, ...toCounters(episodes), ...(extended.has("episodes") ? { episodes } : {}) };
    }),
  };
}

function toCounters(rows: { watched: boolean; aired: boolean }[]) {
  const aired = rows.filter((row) => row.aired).length;
  return {
    episodes_total: rows.length,
    episodes_aired: aired,
    episodes_to_be_aired: rows.length - aired,
    episodes_watched: rows.filter((row) => row.watched).length,
  };
}
