import type { Entry } from "@/lib/file-import/entry";
import { toList, toRecord, toText } from "@/lib/simkl/schemas/lenient";
import type { EntryCollector } from "./entry-collector";
import { parseIds, parseInstant, parsePlace, parseRating, parseTitle, parseYear } from "./parse-fields";
import type { Reader } from "./reader";

type Raw = Record<string, unknown>;

/** Trakt's own export, and API responses saved by tools. Fields identify a row; only the file name identifies a watchlist. */
export const traktReader: Reader = {
  detectSource({ json }) {
    let inspected = 0;
    for (const row of json?.rows(null) ?? []) {
      if (isTrakt(row)) return "trakt";
      inspected += 1;
      if (inspected === 50) break;
    }
    return null;
  },
  read({ json, name }, collector) {
    for (const row of json?.rows(null) ?? []) {
      const raw = toRecord(row);
      if (raw) readRow(raw, name, collector);
    }
  },
};

function isTrakt(row: unknown): boolean {
  const raw = toRecord(row);
  const about = toRecord(raw?.movie ?? raw?.show);
  return raw !== null && toRecord(about?.ids) !== null;
}

function readRow(raw: Raw, file: string, collector: EntryCollector): void {
  const isMovie = toRecord(raw.movie) !== null;
  const isPart = toRecord(raw.episode) !== null || toRecord(raw.season) !== null;
  if ("rated_at" in raw && isPart) {
    collector.countSkipped("parts");
    return;
  }
  const isSupported =
    "rated_at" in raw || "watched_at" in raw || "last_watched_at" in raw || file.includes("watchlist");
  const found = isSupported && findEntry(raw, isMovie, collector);
  if (!found) return;
  const { key, entry } = found;
  if ("rated_at" in raw) {
    entry.rating = parseRating(raw.rating);
    entry.ratedAt = parseInstant(raw.rated_at);
  } else if ("watched_at" in raw || "last_watched_at" in raw) {
    if (isMovie) addMovieWatch(raw, entry, collector);
    else addShowWatches(raw, key, collector);
  } else if (!isPart) {
    entry.addedAt = parseInstant(raw.listed_at);
    entry.status ??= "plantowatch";
  }
}

function findEntry(raw: Raw, isMovie: boolean, collector: EntryCollector): { key: string; entry: Entry } | null {
  const about = toRecord(isMovie ? raw.movie : raw.show);
  const title = parseTitle(about?.title);
  if (!about || !title) {
    collector.countSkipped("unreadable");
    return null;
  }
  const rawIds = toRecord(about.ids) ?? {};
  const ids = parseIds({ ...rawIds, traktslug: rawIds.slug });
  const year = parseYear(about.year);
  const key = `${isMovie ? "film" : "show"} ${toText(rawIds.trakt) ?? ids.imdb ?? ids.tmdb ?? `${title} ${year}`}`;
  return {
    key,
    entry: collector.getEntry(key, { kind: isMovie ? "movie" : "tv", title, year, ids, countsLikeTvdb: !isMovie }),
  };
}

function addMovieWatch(raw: Raw, entry: Entry, collector: EntryCollector): void {
  const isPlay = "watched_at" in raw;
  if (isPlay && entry.film) collector.countSkipped("rewatches");
  // A summary has the latest viewing, plays have the first.
  if (isPlay || !entry.film) collector.addMovieWatch(entry, parseInstant(raw.watched_at ?? raw.last_watched_at));
  entry.status = "completed";
}

function addShowWatches(raw: Raw, key: string, collector: EntryCollector): void {
  const episode = toRecord(raw.episode);
  if (episode) {
    const place = parsePlace(episode.season, episode.number);
    if (!place) {
      collector.countSkipped("unreadable");
      return;
    }
    if (collector.addEpisodeWatch(key, place, parseInstant(raw.watched_at)) === "again")
      collector.countSkipped("rewatches");
    return;
  }
  for (const season of toList(raw.seasons).map(toRecord))
    for (const watched of toList(season?.episodes).map(toRecord)) {
      const place = parsePlace(season?.number, watched?.number);
      if (place) collector.addEpisodeWatch(key, place, parseInstant(watched?.last_watched_at));
    }
}
