import { z } from "zod";
import { communityRatings } from "./community-ratings";
import { titleIds } from "./ids";
import { instant } from "./instant";
import { integer, text, texts } from "./lenient";

/** With what each list or search adds (docs/simkl-api.md#catalog). */
export const titleSummary = z
  .object({
    title: text,
    title_en: text,
    title_romaji: text,
    year: integer,
    type: text,
    endpoint_type: text,
    anime_type: text,
    poster: text,
    ids: titleIds,
    ep_count: integer,
    total_episodes: integer,
    rank: integer,
    status: text,
    all_titles: texts,
    ratings: communityRatings,
    date: instant,
    episode: z.object({ season: integer, episode: integer }).nullish().catch(null),
  })
  .transform((raw) => ({
    simklId: raw.ids.simklId,
    ids: raw.ids.ids,
    title: raw.title,
    englishTitle: raw.title_en,
    romajiTitle: raw.title_romaji,
    alternativeTitles: raw.all_titles,
    year: raw.year,
    /** `movie`, `tv` or `anime`; for searches `movies`, `tv` or `anime`. */
    type: raw.endpoint_type ?? raw.type,
    /** Music clips are `music` here and `music video` in the library. */
    animeType: (raw.anime_type ?? (raw.endpoint_type === "anime" ? raw.type : null))?.toLowerCase() ?? null,
    poster: raw.poster,
    totalEpisodes: raw.total_episodes ?? raw.ep_count,
    rank: raw.rank || null,
    status: raw.status,
    ratings: raw.ratings,
    /** Of the next or newest episode, in lists of airings. */
    airsAt: raw.date,
    episode: raw.episode ? { season: raw.episode.season, number: raw.episode.episode } : null,
  }));

export type TitleSummary = z.output<typeof titleSummary>;
