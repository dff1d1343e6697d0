import { counted } from "@/components/format/counted";
import { partInPercent } from "@/components/format/part-in-percent";
import { spokenDuration } from "@/components/format/spoken-duration";
import type { Kind } from "@/components/kind/kinds";
import type { WatchedTitle } from "@/lib/stats/breakdown/titles-watched";
import type { CardOf } from "./card-of";
import { soFar } from "./words";

const TOP = 5;
const TOPS = {
  tv: { id: "top-shows", title: "Top shows", one: "show" },
  anime: { id: "top-anime", title: "Top anime", one: "anime" },
  movie: { id: "top-films", title: "Top films", one: "film" },
} as const;

/** The titles of a kind that took the most time. */
export function topCard(kind: Kind): CardOf {
  return (figures) => {
    const top = figures.titles.filter((title) => title.kind === kind && title.place <= TOP);
    const [first] = top;
    if (!first) return null;
    const { id, title, one } = TOPS[kind];
    return {
      id,
      title,
      figure: counted(first.ofKind, one, kind === "anime" ? "anime" : `${one}s`),
      sentence: `in ${soFar(figures)}.${first.ofKind > 1 ? ` ${first.title} took the most time.` : ""}`,
      rows: top.map((watched) => row(watched, viewings(watched, watched.viewings), watched.minutes, first.minutes)),
    };
  };
}

/** How much of the time went to what was seen before, and to what. */
export const rewatchesCard: CardOf = (figures) => {
  const { totals, minutes, titles } = figures;
  const again = totals.filter(({ isRewatch }) => isRewatch).reduce((sum, total) => sum + total.minutes, 0);
  const returned = titles
    .filter((title) => title.again > 0 && title.placeAgain <= TOP)
    .sort((a, b) => a.placeAgain - b.placeAgain);
  const [first] = returned;
  if (!first || again === 0) return null;
  return {
    id: "rewatches",
    title: "Seen again",
    figure: partInPercent(again, minutes),
    sentence: `of the time, ${spokenDuration(again)}, went to ${counted(first.returned, "title")} seen before.`,
    rows: returned.map((watched) =>
      row(watched, viewings(watched, watched.again), watched.minutesAgain, first.minutesAgain),
    ),
  };
};

function row({ simklId, title, kind, poster, url }: WatchedTitle, said: string, minutes: number, most: number) {
  const value = said === "" ? spokenDuration(minutes) : `${said}, ${spokenDuration(minutes)}`;
  return { id: String(simklId), label: title, value, share: most > 0 ? minutes / most : null, kind, poster, url };
}

/** A film seen once needs no number. */
function viewings({ isFilm }: WatchedTitle, count: number): string {
  if (!isFilm) return counted(count, "episode");
  return count === 1 ? "" : `${count} times`;
}
