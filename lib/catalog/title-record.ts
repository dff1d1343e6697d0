import { cleanIds, cleanText, integer, realInstant } from "@/lib/database/storable";
import type { TitleDetail } from "@/lib/simkl/catalog";
import type { Kind } from "@/lib/simkl/kind";
import { plainText } from "./plain-text";
import { relatedTitles } from "./related-titles";
import { releaseDay } from "./release-day";

const MOST_NAMES = 40;

/** Simkl's catalogue record as columns of `Title`, whatever it leaves out or overstates. */
export function titleRecord(kind: Kind, detail: TitleDetail) {
  const { simkl, imdb, mal } = detail.ratings;
  return {
    simklId: detail.simklId,
    kind,
    animeType: cleanText(detail.animeType),
    title: cleanText(detail.title) ?? "",
    year: integer(detail.year),
    poster: cleanText(detail.poster),
    runtime: integer(detail.runtime),
    mappedTvdbSeasons: detail.mappedTvdbSeasons.filter((season) => integer(season) !== null),
    englishTitle: cleanText(detail.englishTitle),
    otherNames: otherNames(detail),
    genres: detail.genres.map((genre) => cleanText(genre)),
    country: cleanText(detail.country)?.toUpperCase() ?? null,
    language: cleanText(detail.language)?.toUpperCase() ?? null,
    network: cleanText(detail.network),
    studios: detail.studios.map((studio) => cleanText(studio)),
    director: cleanText(detail.director),
    certification: cleanText(detail.certification),
    overview: plainText(detail.overview),
    airStatus: cleanText(detail.status),
    releasedOn: releaseDay(detail),
    firstAiredAt: realInstant(detail.firstAired),
    lastAiredAt: realInstant(detail.lastAired),
    episodeCount: integer(detail.totalEpisodes),
    communityRating: outOfTen(simkl?.rating ?? null),
    communityVotes: integer(simkl?.votes ?? null),
    otherRatings: { ...(imdb && { imdb: marks(imdb) }), ...(mal && { mal: marks(mal) }) },
    rank: integer(detail.rank),
    fanart: cleanText(detail.fanart),
    trailer: trailerOf(detail),
    catalogIds: cleanIds(detail.ids),
    related: relatedTitles(kind, detail),
  };
}

export type TitleRecord = ReturnType<typeof titleRecord>;

/** Simkl's average mark, or null when it is none. */
function outOfTen(average: number | null): number | null {
  return average !== null && average >= 0 && average <= 10 ? average : null;
}

function marks({ rating, votes }: { rating: number; votes: number | null }) {
  return { rating, votes };
}

/** Every name but the title itself, each once, whatever its letters' case. */
function otherNames({ title, englishTitle, alternativeTitles }: TitleDetail): string[] {
  const names = new Map<string, string>();
  for (const name of [englishTitle, ...alternativeTitles.map((other) => other.name)]) {
    const clean = cleanText(name)?.trim();
    if (clean && clean.toLowerCase() !== title?.toLowerCase() && !names.has(clean.toLowerCase()))
      names.set(clean.toLowerCase(), clean);
  }
  return [...names.values()].slice(0, MOST_NAMES);
}

/** Only what YouTube's ids look like: it becomes part of an address. */
function trailerOf({ trailers }: TitleDetail): string | null {
  return trailers.find(({ youtube }) => youtube !== null && /^[\w-]{6,20}$/.test(youtube))?.youtube ?? null;
}
