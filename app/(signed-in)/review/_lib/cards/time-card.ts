import { countUntrusted, formatEpisodesAndMovies, formatRangeSoFar } from "@/app/(signed-in)/review/messages";
import { KIND_ORDER, KINDS } from "@/components/titles/kinds";
import { formatDuration } from "@/lib/format/duration";
import { formatPercent } from "@/lib/format/percent";
import type { Total } from "@/lib/stats/shared/range-totals";
import type { CardBuilder } from "./card-builder";

/** The total time, by kind. */
export const buildTimeCard: CardBuilder = (stats) => {
  const { totals, minutes } = stats;
  if (totals.length === 0) return null;
  const all = sumTotals(totals);
  const kinds = KIND_ORDER.map((kind) => ({
    kind,
    ...sumTotals(totals.filter((total) => total.kind === kind)),
  })).filter(({ viewings }) => viewings > 0);
  const most = Math.max(...kinds.map((one) => one.minutes));
  const estimated =
    all.estimated === 0 ? "" : ` ${formatPercent(all.estimated, minutes)} of the time is estimated from usual lengths.`;
  return {
    id: "time",
    title: "Time watched",
    figure: formatDuration(minutes),
    sentence: `${formatEpisodesAndMovies(all.episodes, all.films)} in ${formatRangeSoFar(stats)}.${formatUncertainDates(countUntrusted(stats), all.viewings)}${estimated}`,
    rows: kinds.map((one) => ({
      id: one.kind,
      label: KINDS[one.kind].label,
      value: `${formatDuration(one.minutes)}, ${formatEpisodesAndMovies(one.episodes, one.films)}`,
      share: one.minutes / most,
      kind: one.kind,
      poster: null,
    })),
  };
};

/** How many of all have dates that are perhaps others. */
function formatUncertainDates(viewings: number, total: number): string {
  if (viewings === 0) return "";
  if (total === 1) return " Its date may not be when it was watched.";
  if (viewings === 1) return " One of them has a date that may not be when it was watched.";
  return ` ${viewings === total ? "All" : viewings.toLocaleString("en")} of them have dates that may not be when they were watched.`;
}

function sumTotals(totals: readonly Total[]) {
  const sum = (pick: (total: Total) => number) => totals.reduce((all, total) => all + pick(total), 0);
  const [episodes, films] = [sum((total) => total.episodes), sum((total) => total.films)];
  return {
    episodes,
    films,
    viewings: episodes + films,
    minutes: sum((total) => total.minutes),
    estimated: sum((total) => total.estimatedMinutes),
  };
}
