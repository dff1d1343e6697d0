import type { Episode, Title, World } from "../model";
import { findTitleByIds } from "./title-by-ids";
import { getTitlePath } from "./title-path";

/** The home page for anything unknown (docs/simkl-api.md#catalog). */
export function resolveRedirectTarget(world: World, query: URLSearchParams, origin: string): string {
  const title = findTitleByIds(world, query);
  if (!title) return "//simkl.com";
  const episode = findRequestedEpisode(title, query);
  const page = origin + getTitlePath(title) + (episode ? getEpisodePath(title, episode) : "");
  switch (query.get("to")?.toLowerCase()) {
    case "trailer":
      return title.trailer === null ? page : `https://www.youtube.com/watch?v=${title.trailer}`;
    case "twitter":
      return `https://twitter.com/intent/tweet?${new URLSearchParams({ text: toTweet(title, episode), url: page })}`;
    case "watched":
      return episode ? `${page}?${buildMark(query)}` : page;
    default:
      return page;
  }
}

/** The page marks the episode for whoever is signed in; movies cannot be marked (legacy reference, "Mark as watched"). */
function buildMark(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams({ mark: "watched", client_id: query.get("client_id") ?? "" });
}

/** Season 1 by default; anime has no seasons. */
function findRequestedEpisode({ episodes, kind }: Title, query: URLSearchParams): Episode | undefined {
  const number = query.get("episode");
  const season = kind === "anime" ? 1 : Number(query.get("season") ?? 1);
  return episodes.find((one) => one.season === season && one.number === Number(number ?? Number.NaN));
}

function getEpisodePath({ kind }: Title, { season, number }: Episode): string {
  return `${kind === "anime" ? "" : `/season-${season}`}/episode-${number}/`;
}

function toTweet({ title }: Title, episode: Episode | undefined): string {
  if (!episode) return title;
  const { season, number, title: name } = episode;
  return `${title} ${season}x${String(number).padStart(2, "0")}${name === null ? "" : ` "${name}"`}`;
}
