import { sanitizeIds, sanitizeInstant, sanitizeInteger, sanitizeText } from "@/lib/database/sanitize";
import type { Kind } from "@/lib/domain/kind";
import type { TitleDetail } from "@/lib/simkl/endpoints/catalog";
import { toPlainText } from "./plain-text";
import { listRelatedTitles } from "./related-titles";
import { getReleaseDay } from "./release-day";

const MAX_NAMES = 40;

export function toTitleRecord(kind: Kind, detail: TitleDetail) {
  const { simkl, imdb, mal } = detail.ratings;
  return {
    simklId: detail.simklId,
    kind,
    animeType: sanitizeText(detail.animeType),
    title: sanitizeText(detail.title) ?? "",
    year: sanitizeInteger(detail.year),
    poster: sanitizeText(detail.poster),
    runtime: sanitizeInteger(detail.runtime),
    mappedTvdbSeasons: detail.mappedTvdbSeasons.filter((season) => sanitizeInteger(season) !== null),
    englishTitle: sanitizeText(detail.englishTitle),
    otherNames: listOtherNames(detail),
    genres: detail.genres.map((genre) => sanitizeText(genre)),
    country: sanitizeText(detail.country)?.toUpperCase() ?? null,
    language: sanitizeText(detail.language)?.toUpperCase() ?? null,
    network: sanitizeText(detail.network),
    studios: detail.studios.map((studio) => sanitizeText(studio)),
    director: sanitizeText(detail.director),
    certification: sanitizeText(detail.certification),
    overview: toPlainText(detail.overview),
    airStatus: sanitizeText(detail.status),
    releasedOn: getReleaseDay(detail),
    firstAiredAt: sanitizeInstant(detail.firstAired),
    lastAiredAt: sanitizeInstant(detail.lastAired),
    episodeCount: sanitizeInteger(detail.totalEpisodes),
    communityRating: toRating(simkl?.rating ?? null),
    communityVotes: sanitizeInteger(simkl?.votes ?? null),
    otherRatings: { ...(imdb && { imdb: toSourceRating(imdb) }), ...(mal && { mal: toSourceRating(mal) }) },
    rank: sanitizeInteger(detail.rank),
    fanart: sanitizeText(detail.fanart),
    trailer: findTrailer(detail),
    catalogIds: sanitizeIds(detail.ids),
    related: listRelatedTitles(kind, detail),
  };
}

export type TitleRecord = ReturnType<typeof toTitleRecord>;

function toRating(average: number | null): number | null {
  return average !== null && average >= 0 && average <= 10 ? average : null;
}

function toSourceRating({ rating, votes }: { rating: number; votes: number | null }) {
  return { rating, votes };
}

/** Every name but the title itself, without duplicates in any letter case. */
function listOtherNames({ title, englishTitle, alternativeTitles }: TitleDetail): string[] {
  const names = new Map<string, string>();
  for (const name of [englishTitle, ...alternativeTitles.map((other) => other.name)]) {
    const clean = sanitizeText(name)?.trim();
    if (clean && clean.toLowerCase() !== title?.toLowerCase() && !names.has(clean.toLowerCase()))
      names.set(clean.toLowerCase(), clean);
  }
  return [...names.values()].slice(0, MAX_NAMES);
}

/** Only the form of YouTube ids: it becomes part of an address. */
function findTrailer({ trailers }: TitleDetail): string | null {
  return trailers.find(({ youtube }) => youtube !== null && /^[\w-]{6,20}$/.test(youtube))?.youtube ?? null;
}
