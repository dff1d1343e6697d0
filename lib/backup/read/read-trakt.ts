import { toList, toRecord, toText } from "@/lib/simkl/tolerant";
import type { Entry } from "../entry";
import { idsOf, instantOf, placeOf, ratingOf, titleOf, yearOf } from "./facts";
import type { Gathering } from "./gathering";
import type { Reader } from "./reader";

type Raw = Record<string, unknown>;

/**
 * The files of Trakt's own export and of tools that keep its API's answers: plays (`watched-history-1.json`), films and shows watched,
 * ratings and the watchlist. What a row is, is told by its fields; a watchlist from any other list only by the name of its file.
 */
export const traktReader: Reader = {
  fits({ json }) {
    let looked = 0;
    for (const row of json?.rows(null) ?? []) {
      if (isTrakt(row)) return "trakt";
      looked += 1;
      if (looked === 50) break;
    }
    return null;
  },
  read({ json, name }, into) {
    for (const row of json?.rows(null) ?? []) {
      const raw = toRecord(row);
      if (raw) readRow(raw, name, into);
    }
  },
};

function isTrakt(row: unknown): boolean {
  const raw = toRecord(row);
  const about = toRecord(raw?.movie ?? raw?.show);
  return raw !== null && toRecord(about?.ids) !== null;
}

function readRow(raw: Raw, file: string, into: Gathering): void {
  const isFilm = toRecord(raw.movie) !== null;
  const isPart = toRecord(raw.episode) !== null || toRecord(raw.season) !== null;
  if ("rated_at" in raw && isPart) {
    into.leaveOut("parts");
    return;
  }
  const isTaken = "rated_at" in raw || "watched_at" in raw || "last_watched_at" in raw || file.includes("watchlist");
  const named = isTaken && nameOf(raw, isFilm, into);
  if (!named) return;
  const { key, entry } = named;
  if ("rated_at" in raw) {
    entry.rating = ratingOf(raw.rating);
    entry.ratedAt = instantOf(raw.rated_at);
  } else if ("watched_at" in raw || "last_watched_at" in raw) {
    if (isFilm) watchFilm(raw, entry, into);
    else watchShow(raw, key, into);
  } else if (!isPart) {
    entry.addedAt = instantOf(raw.listed_at);
    entry.status ??= "plantowatch";
  }
}

function nameOf(raw: Raw, isFilm: boolean, into: Gathering): { key: string; entry: Entry } | null {
  const about = toRecord(isFilm ? raw.movie : raw.show);
  const title = titleOf(about?.title);
  if (!about || !title) {
    into.leaveOut("unreadable");
    return null;
  }
  const sent = toRecord(about.ids) ?? {};
  const ids = idsOf({ ...sent, traktslug: sent.slug });
  const year = yearOf(about.year);
  const key = `${isFilm ? "film" : "show"} ${toText(sent.trakt) ?? ids.imdb ?? ids.tmdb ?? `${title} ${year}`}`;
  return { key, entry: into.of(key, { kind: isFilm ? "movie" : "tv", title, year, ids, countsLikeTvdb: !isFilm }) };
}

function watchFilm(raw: Raw, entry: Entry, into: Gathering): void {
  const isPlay = "watched_at" in raw;
  if (isPlay && entry.film) into.leaveOut("rewatches");
  // The summary has the latest viewing; the plays have the first.
  if (isPlay || !entry.film) into.watchFilm(entry, instantOf(raw.watched_at ?? raw.last_watched_at));
  entry.status = "completed";
}

function watchShow(raw: Raw, key: string, into: Gathering): void {
  const episode = toRecord(raw.episode);
  if (episode) {
    const place = placeOf(episode.season, episode.number);
    if (!place) {
      into.leaveOut("unreadable");
      return;
    }
    if (into.watchEpisode(key, place, instantOf(raw.watched_at)) === "again") into.leaveOut("rewatches");
    return;
  }
  for (const season of toList(raw.seasons).map(toRecord))
    for (const watched of toList(season?.episodes).map(toRecord)) {
      const place = placeOf(season?.number, watched?.number);
      if (place) into.watchEpisode(key, place, instantOf(watched?.last_watched_at));
    }
}
