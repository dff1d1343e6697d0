import type { Kind } from "@/components/titles/kinds";

interface DatabaseLink {
  name: string;
  href: string;
}

/** Where a database shows the title with this id; null when it has no page for titles of that sort. */
type BuildUrl = (id: string, title: { kind: Kind; isMovie: boolean }) => string | null;

const NUMBER = /^\d{1,10}$/;
const SLUG = /^[\w-]{1,200}$/;

/** Databases with known URLs, in display order; ids of another format are not linked. */
const DATABASES: [key: string, name: string, shape: RegExp, address: BuildUrl][] = [
  ["imdb", "IMDb", /^tt\d{5,10}$/, (id) => `https://www.imdb.com/title/${id}/`],
  ["tmdb", "TMDB", NUMBER, (id, { isMovie }) => `https://www.themoviedb.org/${isMovie ? "movie" : "tv"}/${id}`],
  ["tvdb", "TVDB", NUMBER, (id, { isMovie }) => `https://thetvdb.com/dereferrer/${isMovie ? "movie" : "series"}/${id}`],
  ["letterboxd", "Letterboxd", SLUG, (id) => `https://letterboxd.com/film/${id}/`],
  ["mal", "MyAnimeList", NUMBER, (id) => `https://myanimelist.net/anime/${id}`],
  ["anidb", "AniDB", NUMBER, (id) => `https://anidb.net/anime/${id}`],
  ["anilist", "AniList", NUMBER, (id) => `https://anilist.co/anime/${id}`],
  ["kitsu", "Kitsu", NUMBER, (id) => `https://kitsu.app/anime/${id}`],
  ["ann", "ANN", NUMBER, (id) => `https://www.animenewsnetwork.com/encyclopedia/anime.php?id=${id}`],
  [
    "traktslug",
    "Trakt",
    SLUG,
    (id, { kind, isMovie }) => (kind === "anime" ? null : `https://trakt.tv/${isMovie ? "movies" : "shows"}/${id}`),
  ],
];

/** The pages of a title in other databases, by the ids that Simkl names. */
export function getDatabaseLinks(kind: Kind, isMovie: boolean, ids: Record<string, string>): DatabaseLink[] {
  return DATABASES.flatMap(([key, name, shape, buildUrl]) => {
    const id = ids[key];
    const href = id !== undefined && shape.test(id) ? buildUrl(id, { kind, isMovie }) : null;
    return href === null ? [] : [{ name, href }];
  });
}
