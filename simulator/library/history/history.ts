import { createErrorResponse } from "@/simulator/http/error-response";
import { parseStatus } from "@/simulator/library/lists/list-status";
import type { Call, Episode, Handler, Title, World } from "@/simulator/model";
import { formatInstant } from "@/simulator/world/instant";
import { type Effect, writeHistoryItem } from "./history-item";
import { parseInstant } from "./list-requested-episodes";
import { watchEpisodes } from "./watch";
import { getEchoType, parseRequested, type RequestedTitle } from "./write-body";

interface Report {
  added: { movies: number; shows: number; episodes: number; statuses: unknown[] };
  not_found: { movies: unknown[]; shows: unknown[]; episodes: unknown[] };
}

/** Watch events, lists, ratings and memos; always 201 (docs/simkl-api.md#adding-to-the-history). */
export const writeHistory: Handler = (call) => {
  const { body } = call;
  const titles = [
    ...parseRequested(body, "movies"),
    ...parseRequested(body, "shows"),
    ...parseRequested(body, "anime"),
  ];
  if (titles.some(({ item }) => item.status !== undefined && !parseStatus(item.status)))
    return createErrorResponse(400, "wrong_parameter");

  const now = formatInstant(call.clock.now());
  const report: Report = {
    added: { movies: 0, shows: 0, episodes: 0, statuses: [] },
    not_found: { movies: [], shows: [], episodes: [] },
  };
  for (const wanted of titles) addToReport(report, wanted, writeHistoryItem(call, wanted, now));
  for (const wanted of parseRequested(body, "episodes")) watchById(call, report, wanted, now);
  return { status: 201, body: report };
};

function addToReport({ added, not_found }: Report, wanted: RequestedTitle, effect: Effect | null): void {
  const type = getEchoType(wanted);
  const { seasons: _seasons, episodes: _episodes, ...sent } = wanted.sent;
  if (!effect) {
    not_found[type === "movie" ? "movies" : "shows"].push({ ...wanted.sent, rating: wanted.sent.rating ?? null });
    return;
  }
  added.movies += effect.movies;
  added.shows += effect.shows;
  added.episodes += effect.episodes;
  added.statuses.push({ request: { rating: null, ...sent, type }, response: effect.response });
}

/** An episode by its own id, without its show. */
function watchById({ account, world }: Call, report: Report, { sent, item }: RequestedTitle, now: string): void {
  const found = findEpisodeByTvdbId(world, Number(item.ids.tvdb));
  if (!found) {
    report.not_found.episodes.push(sent);
    return;
  }
  const watch = { episode: found.episode, at: parseInstant(item.watched_at) ?? now };
  report.added.episodes += watchEpisodes(account, found.title, [watch], now).episodes;
}

function findEpisodeByTvdbId(world: World, id: number): { title: Title; episode: Episode } | undefined {
  for (const title of world.titles.values()) {
    const episode = title.episodes.find(({ tvdbId }) => tvdbId === id);
    if (episode) return { title, episode };
  }
  return undefined;
}
