import type { Title } from "../model";
import { regularEpisodes } from "./aired";
import { audience, percent } from "./audience";
import { dayAfter, duration } from "./data-file";
import { titlePath } from "./title-address";

/** From the cinema to the shelf. */
const DVD_DAYS = 75;

/** What trending files and calendar metadata say alike about a title (docs/simkl-api.md#data-files). */
export function dataRecord(title: Title, timeframe: string) {
  const { watching, planned, completed, dropped, watched } = audience(title);
  const { mal, ...ratings } = title.ratings;
  return {
    title: title.title,
    alt_titles: title.altTitles,
    url: titlePath(title),
    poster: title.poster,
    fanart: title.fanart,
    ids: dataIds(title),
    rank: title.rank,
    drop_rate: percent(dropped),
    watched: watched(timeframe),
    plan_to_watch: planned,
    watching,
    completed,
    ratings: title.kind === "anime" && mal ? { simkl: ratings.simkl, mal } : ratings,
    country: title.country,
    original_language: title.language,
    runtime: duration(title.runtime),
    genres: title.genres,
    trailer: title.trailer,
    ...serialPart(title),
  };
}

/** The day a film comes out on disc; null for anything else. */
export function dvdDay({ kind, released }: Title): string | null {
  return kind === "movie" && released !== null ? dayAfter(released, DVD_DAYS) : null;
}

function serialPart(title: Title) {
  if (title.kind === "movie") return {};
  const anime = title.kind === "anime" ? { anime_type: animeTypeOf(title), title_romaji: title.romajiTitle } : {};
  return { total_episodes: regularEpisodes(title).length, network: title.network, ...anime };
}

function animeTypeOf({ animeType }: Title): string | null {
  return animeType === "music video" ? "music" : animeType;
}

/** The ids as these files spell them: `letterslug`, `traktmslug` and `trakttvslug` (docs/simkl-api.md#ids). */
function dataIds({ simkl, slug, kind, ids: { letterboxd, traktslug, ...ids } }: Title) {
  return {
    simkl_id: simkl,
    slug,
    ...ids,
    ...(letterboxd ? { letterslug: letterboxd } : {}),
    ...(traktslug ? { [kind === "movie" ? "traktmslug" : "trakttvslug"]: traktslug } : {}),
  };
}
