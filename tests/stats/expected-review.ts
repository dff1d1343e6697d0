import type { Kind } from "@/lib/database/generated/enums";
import type { DayRange } from "@/lib/stats/range/stats-filter";
import type { Step } from "@/lib/stats/range/steps";
import type { Account, World } from "@/simulator/model";
import { computeSteps, type LocalViewing } from "./expected-time";

export function filterRange(history: readonly LocalViewing[], { firstDay, lastDay }: DayRange): LocalViewing[] {
  return history.filter(({ quality, day }) => quality !== "unknown" && day >= firstDay && day <= lastDay);
}

/** Where most lies of viewings of a kind, or of all: hour, weekday, day, week, month, each with how much. */
export function computePeaks(exact: readonly LocalViewing[], kind: Kind | null) {
  const of = exact.filter((one) => kind === null || one.kind === kind);
  const countBy = (place: (one: LocalViewing) => number) => {
    const sums = new Map<number, number>();
    for (const one of of) sums.set(place(one), (sums.get(place(one)) ?? 0) + 1);
    return findPeak([...sums].sort(([a], [b]) => a - b));
  };
  const sumBy = (step: Step) => findPeak(Object.entries(computeSteps(of, step, "hours")).sort());
  return {
    hour: countBy(({ local }) => local.hour),
    weekday: countBy(({ local }) => local.weekday - 1),
    day: sumBy("day"),
    week: sumBy("week"),
    month: sumBy("month"),
  };
}

function findPeak<Place>(places: readonly (readonly [Place, number])[]) {
  const most = Math.max(...places.map(([, amount]) => amount));
  const place = places.find(([, amount]) => amount === most);
  return place ? { at: place[0], amount: place[1] } : null;
}

/** The five titles of each kind with most time, and the five seen again for longest, a line each. */
export function computeTopTitles(dated: readonly LocalViewing[]): string[] {
  const titles = [...groupByTitle(dated)].map(([simklId, all]) => {
    const again = all.filter(({ rewatchId }) => rewatchId > 0);
    return {
      simklId,
      kind: all[0]?.kind,
      all: all.length,
      minutes: sumMinutes(all),
      again: again.length,
      minutesAgain: sumMinutes(again),
    };
  });
  const places = (["tv", "anime", "movie"] as const).flatMap((kind) =>
    titles
      .filter((one) => one.kind === kind)
      .sort((a, b) => b.minutes - a.minutes || b.all - a.all || a.simklId - b.simklId)
      .slice(0, 5)
      .map((one, index) => `${kind} ${index + 1}: ${one.simklId} ${one.all} ${one.minutes}`),
  );
  const again = titles
    .filter((one) => one.again > 0)
    .sort((a, b) => b.minutesAgain - a.minutesAgain || b.again - a.again || a.simklId - b.simklId)
    .slice(0, 5)
    .map((one, index) => `again ${index + 1}: ${one.simklId} ${one.again} ${one.minutesAgain}`);
  return [...places, ...again].sort();
}

/** The part that each genre has of the time whose genres are known; null when that is less than half. */
export function computeGenreShares(dated: readonly LocalViewing[], world: World): Map<string, number> | null {
  const getGenres = ({ simklId }: LocalViewing) => world.titles.get(simklId)?.genres ?? [];
  const known = sumMinutes(dated.filter((one) => getGenres(one).length > 0));
  if (known === 0 || known < sumMinutes(dated) / 2) return null;
  const shares = new Map<string, number>();
  for (const one of dated)
    for (const genre of getGenres(one)) shares.set(genre, (shares.get(genre) ?? 0) + one.minutes / known);
  return shares;
}

/** Shows begun and finished on these days, of those whose episodes all are on file. */
export function computeShows(
  { account, countedOnly }: { account: Account; countedOnly: ReadonlySet<number> },
  history: readonly LocalViewing[],
  { firstDay, lastDay }: DayRange,
) {
  const shows = { begun: 0, finished: 0 };
  const ofTitle = groupByTitle(history.filter(({ rewatchId }) => rewatchId === 0));
  for (const item of account.items.values()) {
    const firsts = ofTitle.get(item.simkl) ?? [];
    const isSeen = filterRange(firsts, { firstDay, lastDay }).some(
      ({ quality, number }) => quality === "exact" && number > 0,
    );
    if (!isSeen || countedOnly.has(item.simkl)) continue;
    const isReal = (...qualities: string[]) => firsts.every(({ quality }) => qualities.includes(quality));
    if (isReal("exact") && firsts.every(({ day }) => day >= firstDay)) shows.begun += 1;
    const isDone = item.status === "completed" && firsts.every(({ day }) => day <= lastDay);
    if (isReal("exact", "bulk") && isDone) shows.finished += 1;
  }
  return shows;
}

function groupByTitle(viewings: readonly LocalViewing[]): Map<number, LocalViewing[]> {
  const titles = new Map<number, LocalViewing[]>();
  for (const one of viewings) {
    const all = titles.get(one.simklId);
    if (all) all.push(one);
    else titles.set(one.simklId, [one]);
  }
  return titles;
}

export function sumMinutes(viewings: readonly LocalViewing[]): number {
  return viewings.reduce((sum, { minutes }) => sum + minutes, 0);
}
