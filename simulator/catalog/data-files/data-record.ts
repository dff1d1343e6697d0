import { listRegularEpisodes } from "@/simulator/catalog/aired";
import { estimateAudience, formatPercent } from "@/simulator/catalog/audience";
import { getTitlePath } from "@/simulator/catalog/title-path";
import type { Title } from "@/simulator/model";
import { addDays, formatDuration } from "./data-file";

/** Days from the release to the disc. */
const DVD_DAYS = 75;

/** The common part of trending files and calendar metadata (docs/simkl-api.md#data-files). */
export function toDataRecord(title: Title, timeframe: string) {
  const { watching, planned, completed, dropped, watched } = estimateAudience(title);
  const { mal, ...ratings } = title.ratings;
  return {
    title: title.title,
    alt_titles: title.altTitles,
    url: getTitlePath(title),
    poster: title.poster,
    fanart: title.fanart,
    ids: toDataIds(title),
    // Without a rank the files have 0 or null.
    rank: title.rank ?? (title.simkl % 2 === 0 ? 0 : null),
    drop_rate: title.ratings.simkl === null ? "-" : formatPercent(dropped),
    watched: watched(timeframe),
    plan_to_watch: planned,
    watching,
    completed,
    ratings: title.kind === "anime" && mal ? { simkl: ratings.simkl, mal } : ratings,
    country: title.country,
    original_language: title.language,
    runtime: formatDuration(title.runtime),
    genres: title.genres,
    trailer: title.trailer,
    ...toSerialFields(title),
  };
}

/** Null for anything but a released movie. */
export function getDvdDay({ kind, released }: Title): string | null {
  return kind === "movie" && released !== null ? addDays(released, DVD_DAYS) : null;
}

function toSerialFields(title: Title) {
  if (title.kind === "movie") return {};
  const anime = title.kind === "anime" ? { anime_type: getAnimeType(title), title_romaji: title.romajiTitle } : {};
  return { total_episodes: listRegularEpisodes(title).length, network: title.network, ...anime };
}

export function getAnimeType({ animeType }: Title): string | null {
  return animeType === "music video" ? "music" : animeType;
}

type DataIds = { simkl_id: number; slug: string } & Record<string, string | number>;

/** With `letterslug`, `traktmslug` and `trakttvslug` (docs/simkl-api.md#ids). */
function toDataIds({ simkl, slug, kind, ids: { letterboxd, traktslug, ...ids } }: Title): DataIds {
  return {
    simkl_id: simkl,
    slug,
    ...ids,
    ...(letterboxd ? { letterslug: letterboxd } : {}),
    ...(traktslug ? { [kind === "movie" ? "traktmslug" : "trakttvslug"]: traktslug } : {}),
  };
}
