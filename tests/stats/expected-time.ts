import { DateTime } from "luxon";
import { TYPICAL_RUNTIME } from "@/lib/database/usual-minutes";
import type { Step } from "@/lib/stats/range/steps";
import type { TimeStatsQuery } from "@/lib/stats/time-figures";
import type { World } from "@/simulator/model";
import type { RawCount, RawViewing } from "./raw-history";

export interface LocalViewing extends RawViewing {
  local: DateTime;
  day: string;
}

/** A history with its time on the wall of a zone; what has no date has no day. */
export function toZone(history: readonly RawViewing[], zone: string): LocalViewing[] {
  return history.map((viewing) => {
    const local = DateTime.fromISO(viewing.at ?? "", { zone });
    return { ...viewing, local, day: local.toFormat("yyyy-MM-dd") };
  });
}

/** The dated viewings that are asked for; `dates` in the place of the question's own. */
export function filterViewings(
  history: readonly LocalViewing[],
  query: TimeStatsQuery,
  dates = query.filter.dates,
): LocalViewing[] {
  const { firstDay, lastDay } = query.range;
  return history.filter(
    (viewing) =>
      (dates === "all" ? viewing.quality !== "unknown" : viewing.quality === "exact") &&
      matchesQuery(viewing, query) &&
      viewing.day >= firstDay &&
      viewing.day <= lastDay,
  );
}

function matchesQuery({ kind, rewatchId }: RawViewing, { filter }: TimeStatsQuery): boolean {
  return (
    (filter.kind === null || filter.kind === kind) &&
    (filter.watch === null || (filter.watch === "rewatch") === rewatchId > 0)
  );
}

/** Episodes, films, minutes and estimated minutes by kind, watch and quality, a line each. */
export function computeTotals(
  history: readonly LocalViewing[],
  counted: readonly RawCount[],
  query: TimeStatsQuery,
): string[] {
  const undated = history.filter((one) => one.quality === "unknown" && matchesQuery(one, query));
  const viewings = [...filterViewings(history, query, "all"), ...(query.isAll ? undated : [])];
  const hasCounted = query.isAll && query.filter.watch !== "rewatch";
  const countedOnly = hasCounted ? counted.filter(({ kind }) => (query.filter.kind ?? kind) === kind) : [];
  return toLines([
    ...viewings.map((one) => ({
      name: `${one.kind} ${one.rewatchId > 0} ${one.quality}`,
      figures: [Number(!one.isMovie), Number(one.isMovie), one.minutes, one.isEstimated ? one.minutes : 0],
    })),
    ...countedOnly.map(({ kind, episodes, title }) => {
      const minutes = episodes * (title.runtime || TYPICAL_RUNTIME[kind]);
      return { name: `${kind} false unknown`, figures: [episodes, 0, minutes, title.runtime ? 0 : minutes] };
    }),
  ]);
}

/** Figures of one name added up, a line for each name. */
export function toLines(rows: readonly { name: string; figures: readonly number[] }[]): string[] {
  const sums = new Map<string, readonly number[]>();
  for (const { name, figures } of rows)
    sums.set(
      name,
      figures.map((figure, index) => figure + (sums.get(name)?.[index] ?? 0)),
    );
  return [...sums].map(([name, figures]) => `${name}: ${figures.join(" ")}`).sort();
}

/** What each step has, by its first day. */
export function computeSteps(viewings: readonly LocalViewing[], step: Step, unit: "hours" | "episodes") {
  const starts = new Map<string, string>();
  const steps = new Map<string, number>();
  for (const { local, day, minutes } of viewings) {
    const start = starts.get(day) ?? local.startOf(step).toFormat("yyyy-MM-dd");
    starts.set(day, start);
    steps.set(start, (steps.get(start) ?? 0) + (unit === "hours" ? minutes : 1));
  }
  return Object.fromEntries(steps);
}

export function computeWeek(viewings: readonly LocalViewing[]): number[][] {
  const week = Array.from({ length: 7 }, () => Array<number>(24).fill(0));
  for (const { local, quality } of viewings) {
    const hours = week[local.weekday - 1];
    if (hours && quality === "exact") hours[local.hour] = (hours[local.hour] ?? 0) + 1;
  }
  return week;
}

/** The longest runs of days with and without anything, by walking from the first such day to the last. */
export function computeStreaks(viewings: readonly LocalViewing[], until: string) {
  const active = new Set(viewings.map(({ day }) => day));
  const [first] = [...active].sort();
  let [streak, longest, drought, driest] = [0, 0, 0, 0];
  for (
    let at = new Date(first ?? "9999-01-01");
    toDay(at) <= until;
    at = new Date(at.setUTCDate(at.getUTCDate() + 1))
  ) {
    const isActive = active.has(toDay(at));
    streak = isActive ? streak + 1 : 0;
    drought = isActive ? 0 : drought + 1;
    longest = Math.max(longest, streak);
    driest = Math.max(driest, drought);
  }
  return { longest, driest, isCurrent: first !== undefined && drought <= 1 };
}

/** Every round number that was reached, with the title it was reached with. */
export function computeMilestones(viewings: readonly LocalViewing[], marks: readonly number[]): string[] {
  return viewings.flatMap(({ isMovie, day, simklId }, index) =>
    marks.includes(index + 1) ? [`${isMovie ? "film" : "episode"} ${index + 1} ${day} ${simklId}`] : [],
  );
}

/** How many of the latest thousand episodes were first watched how many days after they aired. */
export function computeLags(viewings: readonly LocalViewing[], { timeZone, filter }: TimeStatsQuery, world: World) {
  if (filter.watch === "rewatch" || filter.kind === "movie") return [];
  const latest = viewings
    .filter(({ rewatchId, isMovie, quality }) => rewatchId === 0 && !isMovie && quality === "exact")
    .slice(-1000);
  const lags = new Map<number, number>();
  for (const { simklId, season, number, local } of latest) {
    const title = world.titles.get(simklId);
    const airsAt = title?.episodes.find((one) => one.season === season && one.number === number)?.airsAt;
    if (!airsAt) continue;
    const airs = DateTime.fromISO(airsAt, { zone: timeZone });
    const days = Math.round(
      (Date.UTC(local.year, local.month - 1, local.day) - Date.UTC(airs.year, airs.month - 1, airs.day)) / 86_400_000,
    );
    lags.set(Math.max(0, days), (lags.get(Math.max(0, days)) ?? 0) + 1);
  }
  return [...lags].sort(([one], [other]) => one - other).map(([days, episodes]) => ({ days, episodes }));
}

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
