import { partInPercent } from "@/components/format/part-in-percent";
import { spokenDuration } from "@/components/format/spoken-duration";
import { KIND_ORDER, KINDS } from "@/components/kind/kinds";
import type { Total } from "@/lib/stats/range/range-totals";
import type { CardOf } from "./card-of";
import { episodesAndFilms, soFar, untrusted } from "./words";

/** All of the time, and whose it was. */
export const timeCard: CardOf = (figures) => {
  const { totals, minutes } = figures;
  if (totals.length === 0) return null;
  const all = sumsOf(totals);
  const kinds = KIND_ORDER.map((kind) => ({ kind, ...sumsOf(totals.filter((total) => total.kind === kind)) })).filter(
    ({ viewings }) => viewings > 0,
  );
  const most = Math.max(...kinds.map((one) => one.minutes));
  const estimated =
    all.estimated === 0 ? "" : ` ${partInPercent(all.estimated, minutes)} of the time is reckoned from usual lengths.`;
  return {
    id: "time",
    title: "Time watched",
    figure: spokenDuration(minutes),
    sentence: `${episodesAndFilms(all.episodes, all.films)} in ${soFar(figures)}.${doubt(untrusted(figures), all.viewings)}${estimated}`,
    rows: kinds.map((one) => ({
      id: one.kind,
      label: KINDS[one.kind].label,
      value: `${spokenDuration(one.minutes)}, ${episodesAndFilms(one.episodes, one.films)}`,
      share: one.minutes / most,
      kind: one.kind,
      poster: null,
    })),
  };
};

/** How many of all have dates that are perhaps others. */
function doubt(viewings: number, of: number): string {
  if (viewings === 0) return "";
  if (of === 1) return " Its date may not be when it was watched.";
  if (viewings === 1) return " One of them has a date that may not be when it was watched.";
  return ` ${viewings === of ? "All" : viewings.toLocaleString("en")} of them have dates that may not be when they were watched.`;
}

function sumsOf(totals: readonly Total[]) {
  const sum = (of: (total: Total) => number) => totals.reduce((all, total) => all + of(total), 0);
  const [episodes, films] = [sum((total) => total.episodes), sum((total) => total.films)];
  return {
    episodes,
    films,
    viewings: episodes + films,
    minutes: sum((total) => total.minutes),
    estimated: sum((total) => total.estimatedMinutes),
  };
}
