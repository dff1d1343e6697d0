import { counted } from "@/components/format/counted";
import { episodeCode } from "@/components/format/episode-code";
import { spokenDuration } from "@/components/format/spoken-duration";
import { LONGEST_PAUSE_HOURS } from "@/lib/database/longest-pause";
import { localDay } from "@/lib/dates/local-day";
import { spokenTime } from "@/lib/dates/spoken-day";
import type { ShownWatch } from "@/lib/stats/review/review-figures";
import type { CardOf } from "./card-of";
import { dayName, leftOut, soFar } from "./words";

/** With what it began and ended; one viewing alone is both. */
export const firstAndLastCard: CardOf = (figures) => {
  const { first, last, timeZone, isSoFar } = figures;
  if (!first || !last) return null;
  const row = (id: string, watch: ShownWatch) => ({
    id,
    label: watch.title,
    value: [episodeCode(watch.kind, watch.season, watch.number), instant(watch.watchedAt, timeZone)]
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
      ? `${first.title} was the first and the ${isSoFar ? "latest" : "last"} watched in ${soFar(figures)}.`
      : `It began with ${first.title}, and ${isSoFar ? "the latest is" : "ended with"} ${last.title}.${leftOut(figures)}`,
    rows: isOne ? [row("first", first)] : [row("first", first), row("last", last)],
  };
};

/**
 * The most episodes of one title in one go. From the first mark to the last is not how long it took: who marks each episode at its
 * end has watched one before the first.
 */
export const bingeCard: CardOf = (figures) => {
  const { binge, timeZone } = figures;
  if (!binge) return null;
  const { kind, title, poster, url, episodes, minutes, from, to } = binge;
  const until = localDay(from, timeZone) === localDay(to, timeZone) ? spokenTime(to, timeZone) : instant(to, timeZone);
  return {
    id: "binge",
    title: "Longest binge",
    figure: counted(episodes, "episode"),
    sentence: `of ${title} one after the other, marked from ${instant(from, timeZone)} to ${until}, with nothing else and no pause of over ${LONGEST_PAUSE_HOURS} hours in between.${leftOut(figures)}`,
    rows: [{ id: "title", label: title, value: spokenDuration(minutes), share: null, kind, poster, url }],
  };
};

/** The most days in a row; one day alone is none. */
export const streakCard: CardOf = (figures) => {
  const { streak } = figures;
  if (!streak || streak.days < 2) return null;
  return {
    id: "streak",
    title: "Longest streak",
    figure: counted(streak.days, "day"),
    sentence: `in a row with something watched, ${dayName(streak.firstDay)} to ${dayName(streak.lastDay)}.${leftOut(figures)}`,
    rows: [],
  };
};

function instant(at: Date, timeZone: string): string {
  return `${dayName(localDay(at, timeZone))}, ${spokenTime(at, timeZone)}`;
}
