import { listRegularEpisodes } from "@/simulator/catalog/aired";
import { formatNetworkTime } from "@/simulator/catalog/network-time";
import { getTitlePath } from "@/simulator/catalog/title-path";
import type { Episode, Kind, Title, World } from "@/simulator/model";
import { WEEK } from "@/simulator/world/instant";
import { formatAmericanDay } from "./data-file";
import { getAnimeType, getDvdDay, toDataRecord } from "./data-record";

interface CalendarEntry {
  title: Title;
  date: string;
  episode: Episode | null;
}

/** Version 2 of the calendar; `to` is exclusive (docs/simkl-api.md#calendar-files). */
export function buildCalendarFile(world: World, kind: Kind, from: number, to: number, origin: string) {
  const entries = listEntriesBetween(world, kind, from, to);
  const metadata = entries.map(({ title }) => [title.simkl, buildMetadata(title)]);
  return { calendar: entries.map((entry) => toCalendarRow(entry, origin)), metadata: Object.fromEntries(metadata) };
}

/** Version 1: a flat array with the offsets of the networks. */
export function buildFlatCalendarFile(world: World, kind: Kind, from: number, to: number, origin: string) {
  return listEntriesBetween(world, kind, from, to).map((entry) => toFlatRow(entry, origin));
}

function listEntriesBetween(world: World, kind: Kind, from: number, to: number): CalendarEntry[] {
  return [...world.titles.values()]
    .filter((title) => title.kind === kind)
    .flatMap(listEntries)
    .filter(({ date }) => Date.parse(date) >= from && Date.parse(date) < to)
    .sort((a, b) => a.date.localeCompare(b.date) || a.title.simkl - b.title.simkl);
}

function listEntries(title: Title): CalendarEntry[] {
  if (title.kind === "movie")
    return title.released === null ? [] : [{ title, date: `${title.released}T00:00:00Z`, episode: null }];
  return listRegularEpisodes(title).flatMap((episode) =>
    episode.airsAt === null ? [] : [{ title, date: episode.airsAt, episode }],
  );
}

function toCalendarRow({ title, date, episode }: CalendarEntry, origin: string) {
  if (episode === null) return { simkl_id: title.simkl, date };
  const { number, runtime } = episode;
  return {
    simkl_id: title.simkl,
    date,
    finale_type: getFinaleType(title, episode),
    episode: {
      ...toPlace(title, episode, origin),
      title: episode.title ?? `Episode ${number}`,
      runtime,
    },
  };
}

function toPlace(title: Title, { season, number }: Episode, origin: string) {
  const isAnime = title.kind === "anime";
  const path = isAnime ? `episode-${number}` : `season-${season}/episode-${number}`;
  return {
    ...(isAnime ? {} : { season }),
    episode: number,
    url: `${origin}${getTitlePath(title)}/${path}/`,
  };
}

function toFlatRow({ title, date, episode }: CalendarEntry, origin: string) {
  const { title: name, poster, rank, released, ratings } = title;
  return {
    title: name,
    poster,
    date: formatNetworkTime(title, date),
    release_date: released,
    rank,
    url: origin + getTitlePath(title),
    ids: toDataRecord(title, "today").ids,
    ...(episode ? { episode: toPlace(title, episode, origin) } : {}),
    ratings,
    ...(title.kind === "anime" ? { anime_type: getAnimeType(title) } : {}),
  };
}

/** 1 before a long pause within a season, 2 for the last episode of a season, 3 for the last one of an ended show. */
function getFinaleType(title: Title, episode: Episode): number | null {
  const regular = listRegularEpisodes(title);
  if (regular.at(-1)?.id === episode.id && title.status === "ended") return 3;
  const next = regular[regular.findIndex(({ id }) => id === episode.id) + 1];
  if (next?.season !== episode.season) return 2;
  const pauseMs = Date.parse(next.airsAt ?? "") - Date.parse(episode.airsAt ?? "");
  return pauseMs >= MID_SEASON_PAUSE ? 1 : null;
}

const MID_SEASON_PAUSE = 4 * WEEK;

function buildMetadata(title: Title) {
  const first = listRegularEpisodes(title)[0]?.airsAt ?? null;
  return {
    ...toDataRecord(title, "today"),
    release_date: title.kind === "movie" ? title.released : (first ?? title.released),
    status: { tba: "soon", airing: "ongoing", ended: "ended" }[title.status],
    ...(title.kind === "movie" ? { dvd_date: formatAmericanDay(getDvdDay(title)) } : {}),
  };
}
