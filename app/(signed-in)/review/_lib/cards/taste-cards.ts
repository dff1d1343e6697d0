import { formatRangeSoFar, formatUnreadNote } from "@/app/(signed-in)/review/messages";
import { KIND_ORDER } from "@/components/titles/kinds";
import { pluralize } from "@/lib/format/count";
import { formatCountry } from "@/lib/format/country-name";
import { formatPercent, toWholePercent } from "@/lib/format/percent";
import type { GenreNowAndBefore } from "@/lib/stats/review/genres-now-and-before";
import { measureSpread } from "@/lib/stats/taste/measure-spread";
import type { CardBuilder } from "./card-builder";

const MAX_COUNTRIES = 8;

/** Which genres took most time, and how that changed. */
export const buildGenresCard: CardBuilder = (stats) => {
  const { genres, hasBefore, range } = stats;
  const [first] = genres;
  if (!first || first.now === 0) return null;
  const most = Math.max(...genres.map(({ now }) => now));
  const comparedTo = range.of === "year" ? `than in ${Number(range.written) - 1}` : "than in the twelve months before";
  const risen = hasBefore ? findMostRisen(genres) : null;
  const shift = risen
    ? ` ${risen.genre} has grown most: ${pluralize(getPoints(risen), "point")} more of the time ${comparedTo}.`
    : "";
  return {
    id: "genres",
    title: hasBefore ? "Genres, now and before" : "Genres",
    figure: first.genre,
    sentence: `took ${formatPercent(first.now, 1)} of the time in ${formatRangeSoFar(stats)}; a title of several genres counts with each.${shift}${formatUnreadNote(stats)}`,
    rows: genres.map((genre) => ({
      id: genre.genre.toLowerCase(),
      label: genre.genre,
      value: hasBefore ? `${formatShare(genre.now)}, ${formatShare(genre.before)} before` : formatShare(genre.now),
      share: genre.now / most,
      kind: null,
      poster: null,
    })),
  };
};

/** Where the time came from, when that is known of half of it at least. */
export const buildCountriesCard: CardBuilder = (stats) => {
  const known = stats.countries
    .flatMap(({ value, ...slice }) => (value === null ? [] : [{ ...slice, value }]))
    .sort((a, b) => b.minutes - a.minutes || a.value.localeCompare(b.value));
  const [first] = known;
  const unknown = stats.countries.find(({ value }) => value === null);
  if (!first || (unknown?.minutes ?? 0) * 2 > stats.minutes) return null;
  const withoutCountry = (unknown?.titles ?? 0) - stats.unread.titles;
  const withoutCountryNote =
    withoutCountry > 0 ? ` Nobody says where ${pluralize(withoutCountry, "other title")} came from.` : "";
  return {
    id: "countries",
    title: "Around the world",
    figure: pluralize(known.length, "country", "countries"),
    sentence: `${formatCountry(first.value)} leads in ${formatRangeSoFar(stats)}, with ${formatPercent(first.minutes, stats.minutes)} of the time.${formatUnreadNote(stats) || withoutCountryNote}`,
    rows: known.slice(0, MAX_COUNTRIES).map(({ value, minutes, titles }) => ({
      id: value.toLowerCase(),
      label: formatCountry(value),
      value: `${formatPercent(minutes, stats.minutes)} of the time, ${pluralize(titles, "title")}`,
      share: first.minutes > 0 ? minutes / first.minutes : null,
      kind: null,
      poster: null,
    })),
  };
};

/** What was thought of it. */
export const buildRatingsCard: CardBuilder = (stats) => {
  const { titles, mean } = measureSpread(stats.ratings);
  if (mean === null) return null;
  return {
    id: "ratings",
    title: "Ratings given",
    figure: mean.toFixed(1),
    sentence:
      titles === 1
        ? `of 10: the one rating given in ${formatRangeSoFar(stats)}.`
        : `of 10 on average, over ${pluralize(titles, "rating")} given in ${formatRangeSoFar(stats)}.`,
    rows: stats.best.map(({ simklId, title, rating, kind, poster, url }) => ({
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

/** Shows that were started and finished, where every date is known. */
export const buildShowsCard: CardBuilder = (stats) => {
  const shows = KIND_ORDER.flatMap((kind) => stats.shows.filter((one) => one.kind === kind));
  const sum = (part: "begun" | "finished") => shows.reduce((all, one) => all + one[part], 0);
  if (sum("begun") + sum("finished") === 0) return null;
  const getNouns = (kind: string) => (kind === "anime" ? ["anime", "anime"] : ["show", "shows"]);
  return {
    id: "begun-and-finished",
    title: "Begun and finished",
    figure: `${sum("begun")} begun, ${sum("finished")} finished`,
    sentence: `in ${formatRangeSoFar(stats)}. Counted are those whose dates are known, from the first episode to the last.`,
    rows: shows.flatMap(({ kind, begun, finished }) => {
      const [one = "", many] = getNouns(kind);
      const createRow = (id: string, label: string, count: number) =>
        count > 0
          ? [{ id: `${kind}-${id}`, label, value: pluralize(count, one, many), share: null, kind, poster: null }]
          : [];
      return [...createRow("begun", "Begun", begun), ...createRow("finished", "Finished", finished)];
    }),
  };
};

function formatShare(part: number): string {
  return part === 0 ? "none" : formatPercent(part, 1);
}

/** Between the figures shown. */
function getPoints({ now, before }: GenreNowAndBefore): number {
  return toWholePercent(now, 1) - toWholePercent(before, 1);
}

/** The genre with the largest increase; null below one point. */
function findMostRisen(genres: readonly GenreNowAndBefore[]): GenreNowAndBefore | null {
  const most = genres.reduce<GenreNowAndBefore | null>(
    (best, one) => (best && getPoints(best) >= getPoints(one) ? best : one),
    null,
  );
  return most && getPoints(most) > 0 ? most : null;
}
