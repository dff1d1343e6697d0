import type { Kind } from "@/lib/domain/kind";

export const MAX_SEARCH_LENGTH = 300;

/** A title by an id of another site; several when the text leaves open what the id counts. */
export type ForeignId = Record<string, string>;

export type SearchRequest =
  | { form: "name"; text: string }
  | { form: "simkl"; kind: Kind; simklId: number }
  | { form: "id"; candidates: ForeignId[] }
  | { form: "file"; file: string; part: number | null };

/** What was typed or pasted: a name, an id, an address or the name of a file. Null for nothing, and for an address of another site. */
export function parseSearch(input: string): SearchRequest | null {
  const line = input
    .normalize("NFC")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  const text = [...line].slice(0, MAX_SEARCH_LENGTH).join("").trim();
  if (text === "") return null;
  const url = parseUrl(text);
  if (url) return parseLink(url);
  return parseId(text) ?? parseFile(text) ?? { form: "name", text };
}

function parseUrl(text: string): URL | null {
  const isAddress = /^https?:\/\//i.test(text) || /^(?:[\w-]+\.)+(?:com|org|net|io|co|tv|app)\//i.test(text);
  if (!isAddress) return null;
  const address = /^https?:/i.test(text) ? text : `https://${text}`;
  return URL.canParse(address) ? new URL(address) : null;
}

const KIND_BY_SECTION: Record<string, Kind> = { movies: "movie", tv: "tv", anime: "anime" };

interface Site {
  host: RegExp;
  /** Of the path. */
  path: RegExp;
  parse: (match: RegExpExecArray) => SearchRequest | null;
}

const byId =
  (name: string, type?: string) =>
  ([, id]: RegExpExecArray) =>
    createIdSearch({ [name]: id, type });

const SITES: readonly Site[] = [
  { host: /^(?:www\.|m\.)?imdb\.com$/, path: /\/title\/(tt\d{5,10})/, parse: byId("imdb") },
  { host: /^(?:www\.)?themoviedb\.org$/, path: /\/movie\/(\d+)/, parse: byId("tmdb", "movie") },
  { host: /^(?:www\.)?themoviedb\.org$/, path: /\/tv\/(\d+)/, parse: byId("tmdb", "tv") },
  { host: /^(?:www\.)?thetvdb\.com$/, path: /\/dereferrer\/series\/(\d+)/, parse: byId("tvdb", "tv") },
  { host: /^(?:www\.)?thetvdb\.com$/, path: /\/dereferrer\/movie\/(\d+)/, parse: byId("tvdb", "movie") },
  { host: /^(?:www\.)?thetvdb\.com$/, path: /\/(?:series|movies)\/([\w-]+)/, parse: byId("tvdbslug") },
  { host: /^(?:www\.)?myanimelist\.net$/, path: /\/anime\/(\d+)/, parse: byId("mal") },
  { host: /^(?:www\.)?anidb\.net$/, path: /\/(?:anime\/|a)(\d+)/, parse: byId("anidb") },
  { host: /^(?:www\.)?anilist\.co$/, path: /\/anime\/(\d+)/, parse: byId("anilist") },
  { host: /^(?:www\.)?kitsu\.(?:io|app)$/, path: /\/anime\/(\d+)$/, parse: byId("kitsu") },
  { host: /^(?:www\.)?netflix\.com$/, path: /\/(?:title|watch)\/(\d+)/, parse: byId("netflix") },
  { host: /^(?:www\.)?letterboxd\.com$/, path: /\/film\/([\w-]+)/, parse: byId("letterboxd") },
  { host: /^(?:www\.)?trakt\.tv$/, path: /\/movies\/([\w-]+)/, parse: byId("traktslug", "movie") },
  { host: /^(?:www\.)?trakt\.tv$/, path: /\/shows\/([\w-]+)/, parse: byId("traktslug", "tv") },
  { host: /^(?:www\.)?livechart\.me$/, path: /\/anime\/(\d+)/, parse: byId("livechart") },
  { host: /^(?:www\.)?anisearch\.com$/, path: /\/anime\/(\d+)/, parse: byId("anisearch") },
  {
    host: /^(?:www\.)?simkl\.com$/,
    path: /\/(movies|tv|anime)\/(\d+)/,
    parse: ([, section, id]) => createSimklSearch(KIND_BY_SECTION[section ?? ""], id),
  },
  // Its addresses have a name where others have a number.
  {
    host: /^(?:www\.)?kitsu\.(?:io|app)$/,
    path: /\/anime\/([a-z0-9-]+)$/,
    parse: ([, slug = ""]) => ({ form: "name", text: slug.replaceAll("-", " ") }),
  },
];

function parseLink(url: URL): SearchRequest | null {
  const host = url.hostname.toLowerCase();
  for (const site of SITES) {
    const match = site.host.test(host) ? site.path.exec(url.pathname) : null;
    if (match) return site.parse(match);
  }
  return parseQueryLink(host, url.searchParams);
}

/** Addresses with the id in the query. */
function parseQueryLink(host: string, query: URLSearchParams): SearchRequest | null {
  const readId = (name: string) => /^\d{1,10}$/.exec(query.get(name) ?? "")?.[0];
  if (/(?:^|\.)anidb\.net$/.test(host)) return createIdSearch({ anidb: readId("aid") });
  if (/(?:^|\.)thetvdb\.com$/.test(host)) return createIdSearch({ tvdb: readId("id"), type: "tv" });
  if (/(?:^|\.)netflix\.com$/.test(host)) return createIdSearch({ netflix: readId("jbv") });
  return null;
}

/** `tt0133093`, or the name of a site before the number. A bare number may be a name, such as 1917. */
function parseId(text: string): SearchRequest | null {
  const [imdb] = /^tt\d{5,10}$/i.exec(text) ?? [];
  if (imdb) return createIdSearch({ imdb: imdb.toLowerCase() });
  const [, name, type, id] =
    /^(simkl|imdb|tmdb|tvdb|mal|anidb|anilist|kitsu|netflix)[ :/#=-]+(?:(movie|tv|anime)[ :/#=-]+)?((?:tt)?\d{1,10})$/i.exec(
      text,
    ) ?? [];
  const site = name?.toLowerCase();
  if (site === "simkl") return createSimklSearch(type ? (type.toLowerCase() as Kind) : "movie", id);
  return site ? createIdSearch({ [site]: id?.toLowerCase(), type: type?.toLowerCase() }) : null;
}

function createSimklSearch(kind: Kind | undefined, id: string | undefined): SearchRequest | null {
  const simklId = Number(id);
  return kind && simklId > 0 && simklId < 2 ** 31 ? { form: "simkl", kind, simklId } : null;
}

/** A TMDB id counts movies and shows apart (docs/simkl-api.md#ids). */
function createIdSearch({ type, ...ids }: Record<string, string | undefined>): SearchRequest | null {
  const [[name, id] = []] = Object.entries(ids);
  if (!name || !id) return null;
  const types = name === "tmdb" && !type ? ["movie", "tv"] : [type];
  return { form: "id", candidates: types.map((each) => ({ [name]: id, ...(each && { type: each }) })) };
}

const VIDEO = /\.(?:mkv|mp4|m4v|avi|mov|wmv|webm|ts|m2ts|mpe?g|flv|ogm|ogv|vob|iso|divx|rmvb|3gp)$/i;
const SUBTITLES = /\.(?:srt|ass|ssa|sub|vtt)$/i;
const EPISODE = /\bs\d{1,2}[ ._-]?e\d{1,3}\b|\b\d{1,2}x\d{2,3}\b/i;
const RELEASE = /\b(?:480|576|720|1080|2160)[pi]\b|\b(?:blu-?ray|web-?dl|webrip|hdtv|dvdrip|x26[45]|hevc)\b/i;
const PART = /[ ._([-](?:cd|dvd|disc|disk|part|pt)[ ._-]?([1-9])(?:[ ._)\]-]|$)/i;
/** Of a path: the folders above may say more of the computer than of the film. */
const KEPT_SEGMENTS = 3;

function parseFile(text: string): SearchRequest | null {
  const segments = text.split(/[/\\]+/).filter(Boolean);
  const name = segments.at(-1) ?? "";
  const isFile = [VIDEO, SUBTITLES, EPISODE].some((pattern) => pattern.test(name));
  const isRelease = RELEASE.test(name) && /[._]/.test(name);
  if (!isFile && !isRelease) return null;
  const part = PART.exec(name.replace(VIDEO, ""))?.[1];
  return { form: "file", file: segments.slice(-KEPT_SEGMENTS).join("/"), part: part ? Number(part) : null };
}
