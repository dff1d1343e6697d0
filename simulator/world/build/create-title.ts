import type { Kind, Title } from "@/simulator/model";
import { buildPicturePath } from "./picture-path";
import { toSlug } from "./slug";

/** Only id, kind, name and pictures. */
export function createTitle(simkl: number, kind: Kind, title: string): Title {
  return {
    simkl,
    kind,
    animeType: null,
    title,
    englishTitle: null,
    romajiTitle: null,
    altTitles: [],
    year: null,
    slug: toSlug(title),
    ids: {},
    runtime: null,
    genres: [],
    country: null,
    language: null,
    network: null,
    status: "tba",
    released: null,
    certification: null,
    overview: null,
    director: null,
    studios: [],
    ratings: { simkl: null },
    rank: null,
    poster: buildPicturePath(`poster ${simkl}`),
    fanart: buildPicturePath(`fanart ${simkl}`),
    episodes: [],
    relations: [],
    trailer: null,
  };
}

/** The year of a day (`YYYY-MM-DD`). */
export function getYear(day: string | null): number | null {
  return day === null ? null : Number(day.slice(0, 4));
}
