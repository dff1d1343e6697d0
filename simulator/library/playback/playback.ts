import { createErrorResponse } from "@/simulator/http/error-response";
import { toEpisodeKey } from "@/simulator/library/rows/episodes";
import { parseInstantParam } from "@/simulator/library/rows/library-selection";
import { stampBucket } from "@/simulator/library/stamps";
import type { Account, ApiResponse, Handler, Playback, World } from "@/simulator/model";
import { formatInstant } from "@/simulator/world/instant";
import { toPlaybackRow } from "./playback-row";

const MAX_ROWS = 10_000;

/** Paused and checked-in titles, newest first (docs/simkl-api.md#playback). */
export const readPlayback: Handler = ({ account, world, query, params }) => {
  const wanted = params.type;
  // A number in the path is a playback; with other methods than DELETE the list is sent.
  const isList = wanted === undefined || /^\d+$/.test(wanted);
  if (!isList && wanted !== "episodes" && wanted !== "movies") return createErrorResponse(404, "url_failed");

  const from = parseInstantParam(query, "date_from");
  const before = parseInstantParam(query, "date_to");
  const shouldHideWatched = query.get("hide_watched") !== "false";
  const rows = account.playbacks
    .filter(({ pausedAt }) => (from === null || pausedAt >= from) && (before === null || pausedAt < before))
    .filter((playback) => !shouldHideWatched || !isOvertaken(account, playback))
    .toSorted((a, b) => b.pausedAt.localeCompare(a.pausedAt) || b.id - a.id)
    .flatMap((playback) => toPlaybackRow(playback, world) ?? [])
    .filter(({ type }) => isList || `${type}s` === wanted);
  return { status: 200, body: rows.slice(0, parseLimit(query)) };
};

/** Also cancels a check-in (docs/simkl-api.md#playback). */
export const deletePlayback: Handler = ({ account, world, clock, params }): ApiResponse => {
  const id = Number(params.id);
  if (!Number.isSafeInteger(id) || id <= 0) return createErrorResponse(404, "url_failed");
  const playback = account.playbacks.find((saved) => saved.id === id);
  if (!playback) return createErrorResponse(404, "empty");
  removePlaybacks(account, world, playback.simkl, formatInstant(clock.now()));
  return { status: 204 };
};

/** There is one playback per title (docs/simkl-api.md#scrobble). */
export function removePlaybacks(account: Account, world: World, simkl: number, at: string): void {
  const kept = account.playbacks.filter((playback) => playback.simkl !== simkl);
  if (kept.length === account.playbacks.length) return;
  account.playbacks = kept;
  const kind = world.titles.get(simkl)?.kind;
  if (kind) stampBucket(account, kind, "playback", at);
}

/** Watched to the end after the pause; a second viewing of a finished title was paused later, and stays. */
function isOvertaken({ items }: Account, { simkl, season, number, pausedAt }: Playback): boolean {
  const item = items.get(simkl);
  const watchedAt =
    season === null || number === null ? item?.lastWatchedAt : item?.watched.get(toEpisodeKey({ season, number }));
  return typeof watchedAt === "string" && watchedAt > pausedAt;
}

function parseLimit(query: URLSearchParams): number {
  const given = Number(query.get("limit") ?? MAX_ROWS);
  return Number.isInteger(given) ? Math.min(Math.max(given, 1), MAX_ROWS) : MAX_ROWS;
}
