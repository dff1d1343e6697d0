import type { Kind } from "@/simulator/model";
import { DAY, formatUtcDay } from "@/simulator/world/instant";

/** Null does not filter. */
export interface GenreFilter {
  genre: string | null;
  type: string | null;
  country: string | null;
  network: string | null;
  /** First and last day of the release. */
  days: { from: string; to: string } | null;
  sort: string;
}

type Segment = "type" | "country" | "network" | "year" | "sort";

/** In the order of the path (docs/simkl-api.md#browsing). */
const SEGMENTS: Record<Kind, Segment[]> = {
  tv: ["type", "country", "network", "year", "sort"],
  anime: ["type", "network", "year", "sort"],
  movie: ["type", "country", "year", "sort"],
};
const TYPES: Record<Kind, string[]> = {
  tv: ["tv-shows", "entertainment", "documentaries", "animation-filter"],
  anime: ["series", "movies", "ovas", "onas", "music"],
  movie: ["movies", "documentaries", "animation"],
};
const SORTS = [
  "rank",
  "popularity",
  "popular-today",
  "popular-this-week",
  "popular-this-month",
  "votes",
  "release-date",
  "last-air-date",
  "a-z",
  "z-a",
];
/** Simkl reads every other network as "all". */
const NETWORKS: Record<string, string> = {
  abc: "ABC",
  amc: "AMC",
  appletv: "Apple TV+",
  cartoonnetwork: "Cartoon Network",
  cbs: "CBS",
  ctc: "CTC",
  disney: "Disney+",
  fox: "FOX",
  fujitv: "Fuji TV",
  fx: "FX",
  hbo: "HBO",
  mbs: "MBS",
  netflix: "Netflix",
  nhk: "NHK",
  ntv: "NTV",
  peacock: "Peacock",
  primevideo: "Amazon Prime Video",
  showtime: "Showtime",
  syfy: "Syfy",
  tokyobroadcastingsystem: "TBS",
  tokyomx: "Tokyo MX",
  tvasahi: "TV Asahi",
  tvtokyo: "TV Tokyo",
  usa: "USA Network",
};

/**
 * `segments` follow the genre. One that does not fit its place is read at the next place that it fits, as in
 * `/tv/genres/drama/2016`; without any it is ignored.
 */
export function parseGenrePath(kind: Kind, [genre = "all", ...segments]: string[], now: number): GenreFilter {
  const found: Partial<Record<Segment, string>> = {};
  let place = 0;
  for (const word of segments) {
    const names = SEGMENTS[kind];
    const at = names.findIndex((name, index) => index >= place && isSegment(kind, name, word));
    const name = names[at];
    if (name === undefined) continue;
    found[name] = word;
    place = at + 1;
  }
  const { country, network, type, year, sort } = found;
  return {
    genre: isAll(genre) ? null : genre,
    type: type === undefined || isAll(type) ? null : type,
    country: country === undefined || isAll(country) ? null : country === "uk" ? "gb" : country,
    network: NETWORKS[network?.replaceAll("-", "") ?? ""] ?? null,
    days: parseYear(year ?? "all", now),
    sort: sort ?? "rank",
  };
}

function isSegment(kind: Kind, name: Segment, word: string): boolean {
  if (word === "all" || word === ALL_WORDS[name]) return true;
  if (isAll(word)) return false;
  switch (name) {
    case "type":
      return TYPES[kind].includes(word);
    case "country":
      return /^[a-z]{2}$/.test(word) && !(word in NETWORKS);
    case "network":
      return !isYear(word) && !SORTS.includes(word);
    case "year":
      return isYear(word);
    case "sort":
      return SORTS.includes(word);
  }
}

const ALL_WORDS: Record<Segment, string> = {
  type: "all-types",
  country: "all-countries",
  network: "all-networks",
  year: "all-years",
  sort: "",
};

function isAll(word: string): boolean {
  return word === "all" || Object.values(ALL_WORDS).includes(word);
}

const PERIODS: Record<string, number> = { today: 0, "this-week": 6, "this-month": 30 };

function isYear(word: string): boolean {
  return /^\d{4}s?$/.test(word) || word === "this-year" || word in PERIODS;
}

function parseYear(word: string, now: number): GenreFilter["days"] {
  const days = PERIODS[word];
  if (days !== undefined) return { from: formatUtcDay(now - days * DAY), to: formatUtcDay(now) };
  const year = word === "this-year" ? new Date(now).getUTCFullYear() : Number.parseInt(word, 10);
  if (Number.isNaN(year)) return null;
  const last = word.endsWith("s") ? year + 9 : year;
  return { from: `${year}-01-01`, to: `${last}-12-31` };
}
