import { formatDayName, formatLeftOutNote, formatRangeSoFar } from "@/app/(signed-in)/review/messages";
import { formatEpisodeCode } from "@/lib/domain/episode-code";
import { toLocalDay } from "@/lib/domain/local-day";
import { MAX_SESSION_GAP_HOURS } from "@/lib/domain/viewing-session-gap";
import { pluralize } from "@/lib/format/count";
import { formatTime } from "@/lib/format/day-heading";
import { formatDuration } from "@/lib/format/duration";
import type { ShownWatch } from "@/lib/stats/review/review-stats";
import type { CardBuilder } from "./card-builder";

/** With what it began and ended; one viewing alone is both. */
export const buildFirstAndLastCard: CardBuilder = (stats) => {
  const { first, last, timeZone, isSoFar } = stats;
  if (!first || !last) return null;
  const createRow = (id: string, watch: ShownWatch) => ({
    id,
    label: watch.title,
    value: [formatEpisodeCode(watch.kind, watch.season, watch.number), formatInstant(watch.watchedAt, timeZone)]
      .filter(Boolean)
      .join(", "),
    share: null,
    kind: watch.kind,
    poster: watch.poster,
    url: watch.url,
  });
  const isOne = first.simklId === last.simklId && first.watchedAt.getTime() === last.watchedAt.getTime();
  return {
    id: "first-and-last",
    title: isSoFar ? "First and latest" : "First and last",
    figure: null,
    sentence: isOne
      ? `${first.title} was the first and the ${isSoFar ? "latest" : "last"} watched in ${formatRangeSoFar(stats)}.`
      : `It began with ${first.title}, and ${isSoFar ? "the latest is" : "ended with"} ${last.title}.${formatLeftOutNote(stats)}`,
    rows: isOne ? [createRow("first", first)] : [createRow("first", first), createRow("last", last)],
  };
};

/**
 * The most episodes of one title in one go. From the first mark to the last is not how long it took: who marks each episode at its
 * end has watched one before the first.
 */
export const buildBingeCard: CardBuilder = (stats) => {
  const { binge, timeZone } = stats;
  if (!binge) return null;
  const { kind, title, poster, url, episodes, minutes, from, to } = binge;
  const until =
    toLocalDay(from, timeZone) === toLocalDay(to, timeZone) ? formatTime(to, timeZone) : formatInstant(to, timeZone);
  return {
    id: "binge",
    title: "Longest binge",
    figure: pluralize(episodes, "episode"),
    sentence: `of ${title} one after the other, marked from ${formatInstant(from, timeZone)} to ${until}, with nothing else and no pause of over ${MAX_SESSION_GAP_HOURS} hours in between.${formatLeftOutNote(stats)}`,
    rows: [{ id: "title", label: title, value: formatDuration(minutes), share: null, kind, poster, url }],
  };
};

/** The longest streak, of at least two days. */
export const buildStreakCard: CardBuilder = (stats) => {
  const { streak } = stats;
  if (!streak || streak.days < 2) return null;
  return {
    id: "streak",
    title: "Longest streak",
    figure: pluralize(streak.days, "day"),
    sentence: `in a row with something watched, ${formatDayName(streak.firstDay)} to ${formatDayName(streak.lastDay)}.${formatLeftOutNote(stats)}`,
    rows: [],
  };
};

function formatInstant(at: Date, timeZone: string): string {
  return `${formatDayName(toLocalDay(at, timeZone))}, ${formatTime(at, timeZone)}`;
}
