import { createErrorResponse } from "@/simulator/http/error-response";
import { parseStatus } from "@/simulator/library/lists/list-status";
import type { Call, Episode, Handler, Title, World } from "@/simulator/model";
import { formatInstant } from "@/simulator/world/instant";
import { type Effect, writeHistoryItem } from "./history-item";
import { findEpisode, hasEpisodeId, parseInstant } from "./list-requested-episodes";
import { resolveTitle } from "./resolve-title";
import { watchEpisodes } from "./watch";
import { getEchoType, isRecord, parseRequested, type RequestedTitle, WriteItem } from "./write-body";

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
  const episodes = parseRequested(body, "episodes");
  if (
    titles.some(({ item }) => !hasReference(item)) ||
    episodes.some(({ sent, item }) => !hasShow(sent) && !hasReference(item))
  )
    return createErrorResponse(400, "empty_field", "An item has neither ids nor a title");
  if (titles.some(({ item }) => item.status !== undefined && !parseStatus(item.status)))
    return createErrorResponse(400, "wrong_parameter");

  const now = formatInstant(call.clock.now());
  const report: Report = {
    added: { movies: 0, shows: 0, episodes: 0, statuses: [] },
    not_found: { movies: [], shows: [], episodes: [] },
  };
  for (const wanted of titles) addToReport(report, wanted, writeHistoryItem(call, wanted, now));
  for (const wanted of episodes) watchEpisode(call, report, wanted, now);
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

function hasReference({ ids, title }: WriteItem): boolean {
  return title !== undefined || Object.keys(ids).length > 0;
}

function hasShow({ show }: Record<string, unknown>): boolean {
  return isRecord(show) && hasReference(WriteItem.parse(show));
}

/** By its own id, or by its show with season (1 by default) and number (docs/simkl-api.md#adding-to-the-history). */
function watchEpisode({ account, world }: Call, report: Report, { sent, item }: RequestedTitle, now: string): void {
  const found = hasShow(sent) ? findOfShow(world, sent) : findEpisodeById(world, item.ids);
  if (!found) {
    report.not_found.episodes.push(sent);
    return;
  }
  const watch = { episode: found.episode, at: parseInstant(item.watched_at) ?? now };
  const watched = watchEpisodes(account, found.title, [watch], now);
  report.added.episodes += watched.episodes;
  report.added.shows += Number(watched.isNew);
}

function findOfShow(world: World, sent: Record<string, unknown>): FoundEpisode | undefined {
  const title = resolveTitle(world, WriteItem.parse(sent.show), "show");
  const { seasons } = WriteItem.parse({ seasons: [{ number: sent.season ?? 1, episodes: [sent] }] });
  const wanted = seasons?.[0]?.episodes?.[0];
  return title && wanted && findEpisode(world, title, seasons?.[0]?.number ?? 1, wanted, false);
}

interface FoundEpisode {
  title: Title;
  episode: Episode;
}

function findEpisodeById(world: World, ids: Record<string, string>): FoundEpisode | undefined {
  for (const title of world.titles.values()) {
    const episode = title.episodes.find((one) => hasEpisodeId(title, one, ids));
    if (episode) return { title, episode };
  }
  return undefined;
}
