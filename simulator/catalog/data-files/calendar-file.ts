import { listRegularEpisodes } from "@/simulator/catalog/aired";
import { getTitlePath } from "@/simulator/catalog/title-path";
import type { Episode, Kind, Title, World } from "@/simulator/model";
import { formatAmericanDay } from "./data-file";
import { getDvdDay, toDataRecord } from "./data-record";

interface CalendarEntry {
  title: Title;
  date: string;
  episode: Episode | null;
}

/** Version 2 of the calendar; `to` is exclusive (docs/simkl-api.md#calendar-files). */
export function buildCalendarFile(world: World, kind: Kind, from: number, to: number, origin: string) {
  const entries = [...world.titles.values()]
    .filter((title) => title.kind === kind)
    .flatMap(listEntries)
    .filter(({ date }) => Date.parse(date) >= from && Date.parse(date) < to)
    .sort((a, b) => a.date.localeCompare(b.date) || a.title.simkl - b.title.simkl);
  const metadata = entries.map(({ title }) => [title.simkl, buildMetadata(title)]);
  return { calendar: entries.map((entry) => toCalendarRow(entry, origin)), metadata: Object.fromEntries(metadata) };
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
  const { season, number, runtime } = episode;
  const isAnime = title.kind === "anime";
  const path = isAnime ? `episode-${number}` : `season-${season}/episode-${number}`;
  return {
    simkl_id: title.simkl,
    date,
    finale_type: getFinaleType(title, episode),
    episode: {
      ...(isAnime ? {} : { season }),
      episode: number,
      title: episode.title ?? `Episode ${number}`,
      runtime,
      url: `${origin}${getTitlePath(title)}/${path}/`,
    },
  };
}

/** 2 for the last episode of a season, 3 for the last one of an ended show. */
function getFinaleType(title: Title, episode: Episode): number | null {
  const regular = listRegularEpisodes(title);
  if (regular.at(-1)?.id === episode.id && title.status === "ended") return 3;
  const next = regular[regular.findIndex(({ id }) => id === episode.id) + 1];
  return next?.season === episode.season ? null : 2;
}

function buildMetadata(title: Title) {
  const first = listRegularEpisodes(title)[0]?.airsAt ?? null;
  return {
    ...toDataRecord(title, "today"),
    release_date: title.kind === "movie" ? title.released : (first ?? title.released),
    status: { tba: "soon", airing: "ongoing", ended: "ended" }[title.status],
    ...(title.kind === "movie" ? { dvd_date: formatAmericanDay(getDvdDay(title)) } : {}),
  };
}
