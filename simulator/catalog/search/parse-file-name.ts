/** What the name of a video file says, with its folders. */
export interface FileName {
  /** Possible names of the title, best first. */
  names: string[];
  year: number | null;
  /** Null for a number without a season, as anime has. */
  season: number | null;
  /** Several when the file holds several episodes; none for a movie. */
  episodes: number[];
}

const SEASON_FOLDER = /^(?:season|series|staffel|s)[\s._-]*(\d{1,2})$/i;
const SEASON_AND_EPISODE = /[\s._([-]*\bs(\d{1,2})[\s._-]*((?:(?:-?e|-|\+|&)\d{1,3})+)/i;
const CROSSED = /[\s._([-]*\b(\d{1,2})x(\d{1,3})(?:-(?:\d{1,2}x)?(\d{1,3}))?\b/i;
/** `[401]` in a folder of season 4. */
const JOINED = /[\s._-]*\[?\b(\d)(\d{2})\b\]?/;
const ABSOLUTE =
  /(?:[\s._]+-[\s._]+|[\s._-]+(?:ep?|episode)[\s._]*|[\s._]+#)(\d{1,4})(?:-(\d{1,4}))?(?:v\d)?(?=[\s._[(]|$)/i;
const LEADING_NUMBER = /^(?:episode[\s._]*|e|ep[\s._]*)?(\d{1,3})(?=[\s._-]|$)/i;
const YEAR = /^(.+)[\s._([-]+((?:19|20)\d{2})(?:[\s._)\]-]|$)/;
const QUALITY =
  /[\s._([-]+(?:\d{3,4}p|4k|uhd|hdtv|web|webrip|web-dl|bluray|brrip|bdrip|dvdrip|x26[45]|hevc|remux)\b.*$/i;

/** Folders may be separated by `/` or `\`. */
export function parseFileName(file: string): FileName {
  const parts = file.split(/[/\\]/).filter(Boolean);
  const base = removeTags((parts.at(-1) ?? "").replace(/\.[a-z]\w{1,3}$/i, ""));
  const folders = parts.slice(0, -1);
  const seasonFolder = folders.map((folder) => Number(SEASON_FOLDER.exec(folder)?.[1] ?? Number.NaN)).at(-1);
  const folderSeason = seasonFolder === undefined || Number.isNaN(seasonFolder) ? null : seasonFolder;
  const found = findEpisodes(base, folderSeason);
  const before = found ? base.slice(0, found.at) : base.replace(QUALITY, "");
  const [, beforeYear, year] = YEAR.exec(before) ?? [];
  const showFolder = folders.findLast((folder) => !SEASON_FOLDER.test(folder)) ?? "";
  const [, folderName, folderYear] = YEAR.exec(showFolder) ?? [];
  return {
    names: [beforeYear ?? before, before, ...(found ? [folderName ?? showFolder, showFolder] : [])]
      .map((name) => name.replace(/[\s._([-]+$/, ""))
      .filter(isName),
    year: Number(year ?? (found ? folderYear : undefined) ?? Number.NaN) || null,
    season: found?.season ?? null,
    episodes: found?.episodes ?? [],
  };
}

interface FoundEpisodes {
  season: number | null;
  episodes: number[];
  /** Where the name ends. */
  at: number;
}

function findEpisodes(base: string, folderSeason: number | null): FoundEpisodes | null {
  const coded = SEASON_AND_EPISODE.exec(base);
  if (coded?.[2]) return { season: Number(coded[1]), episodes: listNumbers(coded[2]), at: coded.index };
  const crossed = CROSSED.exec(base);
  if (crossed) return { season: Number(crossed[1]), episodes: toRange(crossed[2], crossed[3]), at: crossed.index };
  const joined = JOINED.exec(base);
  if (joined && Number(joined[1]) === folderSeason)
    return { season: folderSeason, episodes: [Number(joined[2])], at: joined.index };
  const leading = folderSeason === null ? null : LEADING_NUMBER.exec(base);
  if (leading) return { season: folderSeason, episodes: [Number(leading[1])], at: 0 };
  const absolute = ABSOLUTE.exec(base);
  if (absolute) return { season: folderSeason, episodes: toRange(absolute[1], absolute[2]), at: absolute.index };
  return null;
}

/** `E01E02` are two, `E01-E03` and `E01-03` three. */
function listNumbers(text: string): number[] {
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const [first, last] = numbers;
  return text.includes("-") && numbers.length === 2 ? toRange(String(first), String(last)) : numbers;
}

const MAX_PARTS = 20;

function toRange(first: string | undefined, last: string | undefined): number[] {
  const from = Number(first);
  const to = Math.min(Number(last ?? first), from + MAX_PARTS - 1);
  return to < from ? [from] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** `[Group]` and `[1080p]`, but not `[401]`. */
function removeTags(name: string): string {
  return name.replace(/\[(?!\d{3}\])[^\]]*\]/g, " ").trim();
}

function isName(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
