import { counted } from "@/components/format/counted";
import { countryName } from "@/components/format/country-name";
import { partInPercent, wholePercent } from "@/components/format/part-in-percent";
import { KIND_ORDER } from "@/components/kind/kinds";
import { spreadOf } from "@/lib/stats/ratings/spread-of";
import type { GenreNowAndBefore } from "@/lib/stats/review/genres-now-and-before";
import type { CardOf } from "./card-of";
import { soFar, stillRead } from "./words";

const COUNTRIES = 8;

/** Which genres took most time, and how that changed. */
export const genresCard: CardOf = (figures) => {
  const { genres, hasBefore, range } = figures;
  const [first] = genres;
  if (!first || first.now === 0) return null;
  const most = Math.max(...genres.map(({ now }) => now));
  const than = range.of === "year" ? `than in ${Number(range.written) - 1}` : "than in the twelve months before";
  const risen = hasBefore ? mostRisen(genres) : null;
  const shift = risen
    ? ` ${risen.genre} has grown most: ${counted(points(risen), "point")} more of the time ${than}.`
    : "";
  return {
    id: "genres",
    title: hasBefore ? "Genres, now and before" : "Genres",
    figure: first.genre,
    sentence: `took ${partInPercent(first.now, 1)} of the time in ${soFar(figures)}; a title of several genres counts with each.${shift}${stillRead(figures)}`,
    rows: genres.map((genre) => ({
      id: genre.genre.toLowerCase(),
      label: genre.genre,
      value: hasBefore ? `${share(genre.now)}, ${share(genre.before)} before` : share(genre.now),
      share: genre.now / most,
      kind: null,
      poster: null,
    })),
  };
};

/** Where the time came from, when that is known of half of it at least. */
export const countriesCard: CardOf = (figures) => {
  const known = figures.countries
    .flatMap(({ value, ...slice }) => (value === null ? [] : [{ ...slice, value }]))
    .sort((a, b) => b.minutes - a.minutes || a.value.localeCompare(b.value));
  const [first] = known;
  const unknown = figures.countries.find(({ value }) => value === null);
  if (!first || (unknown?.minutes ?? 0) * 2 > figures.minutes) return null;
  const homeless = (unknown?.titles ?? 0) - figures.unread.titles;
  const unsaid = homeless > 0 ? ` Nobody says where ${counted(homeless, "other title")} came from.` : "";
  return {
    id: "countries",
    title: "Around the world",
    figure: counted(known.length, "country", "countries"),
    sentence: `${countryName(first.value)} leads in ${soFar(figures)}, with ${partInPercent(first.minutes, figures.minutes)} of the time.${stillRead(figures) || unsaid}`,
    rows: known.slice(0, COUNTRIES).map(({ value, minutes, titles }) => ({
      id: value.toLowerCase(),
      label: countryName(value),
      value: `${partInPercent(minutes, figures.minutes)} of the time, ${counted(titles, "title")}`,
      share: first.minutes > 0 ? minutes / first.minutes : null,
      kind: null,
      poster: null,
    })),
  };
};

/** What was thought of it. */
export const ratingsCard: CardOf = (figures) => {
  const { titles, mean } = spreadOf(figures.ratings);
  if (mean === null) return null;
  return {
    id: "ratings",
    title: "Ratings given",
    figure: mean.toFixed(1),
    sentence:
      titles === 1
        ? `of 10: the one rating given in ${soFar(figures)}.`
        : `of 10 on average, over ${counted(titles, "rating")} given in ${soFar(figures)}.`,
    rows: figures.best.map(({ simklId, title, rating, kind, poster, url }) => ({
      id: String(simklId),
      label: title,
      value: `${rating} of 10`,
      share: rating / 10,
      kind,
      poster,
      url,
    })),
  };
};

/** Shows that were begun and finished, where every date is known. */
export const showsCard: CardOf = (figures) => {
  const shows = KIND_ORDER.flatMap((kind) => figures.shows.filter((one) => one.kind === kind));
  const sum = (of: "begun" | "finished") => shows.reduce((all, one) => all + one[of], 0);
  if (sum("begun") + sum("finished") === 0) return null;
  const word = (kind: string) => (kind === "anime" ? ["anime", "anime"] : ["show", "shows"]);
  return {
    id: "begun-and-finished",
    title: "Begun and finished",
    figure: `${sum("begun")} begun, ${sum("finished")} finished`,
    sentence: `in ${soFar(figures)}. Counted are those whose dates are known, from the first episode to the last.`,
    rows: shows.flatMap(({ kind, begun, finished }) => {
      const [one = "", many] = word(kind);
      const row = (id: string, label: string, count: number) =>
        count > 0
          ? [{ id: `${kind}-${id}`, label, value: counted(count, one, many), share: null, kind, poster: null }]
          : [];
      return [...row("begun", "Begun", begun), ...row("finished", "Finished", finished)];
    }),
  };
};

function share(of: number): string {
  return of === 0 ? "none" : partInPercent(of, 1);
}

/** Between the figures shown. */
function points({ now, before }: GenreNowAndBefore): number {
  return wholePercent(now, 1) - wholePercent(before, 1);
}

/** The first of those that rose by as much; null when none rose by a point. */
function mostRisen(genres: readonly GenreNowAndBefore[]): GenreNowAndBefore | null {
  const most = genres.reduce<GenreNowAndBefore | null>(
    (best, one) => (best && points(best) >= points(one) ? best : one),
    null,
  );
  return most && points(most) > 0 ? most : null;
}
