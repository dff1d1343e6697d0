import { formatRangeSoFar } from "@/app/(signed-in)/review/messages";
import type { Kind } from "@/components/titles/kinds";
import { pluralize } from "@/lib/format/count";
import { formatDuration } from "@/lib/format/duration";
import { formatPercent } from "@/lib/format/percent";
import type { WatchedTitle } from "@/lib/stats/taste/titles-watched";
import type { CardBuilder } from "./card-builder";

const TOP = 5;
const TOPS = {
  tv: { id: "top-shows", title: "Top shows", one: "show" },
  anime: { id: "top-anime", title: "Top anime", one: "anime" },
  movie: { id: "top-films", title: "Top films", one: "film" },
} as const;

/** The titles of a kind that took the most time. */
export function createTopCardBuilder(kind: Kind): CardBuilder {
  return (stats) => {
    const top = stats.titles.filter((title) => title.kind === kind && title.place <= TOP);
    const [first] = top;
    if (!first) return null;
    const { id, title, one } = TOPS[kind];
    return {
      id,
      title,
      figure: pluralize(first.ofKind, one, kind === "anime" ? "anime" : `${one}s`),
      sentence: `in ${formatRangeSoFar(stats)}.${first.ofKind > 1 ? ` ${first.title} took the most time.` : ""}`,
      rows: top.map((watched) =>
        createRow(watched, formatViewings(watched, watched.viewings), watched.minutes, first.minutes),
      ),
    };
  };
}

/** How much of the time went to what was seen before, and to what. */
export const buildRewatchesCard: CardBuilder = (stats) => {
  const { totals, minutes, titles } = stats;
  const again = totals.filter(({ isRewatch }) => isRewatch).reduce((sum, total) => sum + total.minutes, 0);
  const returned = titles
    .filter((title) => title.again > 0 && title.placeAgain <= TOP)
    .sort((a, b) => a.placeAgain - b.placeAgain);
  const [first] = returned;
  if (!first || again === 0) return null;
  return {
    id: "rewatches",
    title: "Seen again",
    figure: formatPercent(again, minutes),
    sentence: `of the time, ${formatDuration(again)}, went to ${pluralize(first.returned, "title")} seen before.`,
    rows: returned.map((watched) =>
      createRow(watched, formatViewings(watched, watched.again), watched.minutesAgain, first.minutesAgain),
    ),
  };
};

function createRow(
  { simklId, title, kind, poster, url }: WatchedTitle,
  viewingsText: string,
  minutes: number,
  most: number,
) {
  const value = viewingsText === "" ? formatDuration(minutes) : `${viewingsText}, ${formatDuration(minutes)}`;
  return { id: String(simklId), label: title, value, share: most > 0 ? minutes / most : null, kind, poster, url };
}

/** A movie watched once needs no number. */
function formatViewings({ isMovie }: WatchedTitle, count: number): string {
  if (!isMovie) return pluralize(count, "episode");
  return count === 1 ? "" : `${count} times`;
}
