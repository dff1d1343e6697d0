import type { Kind, Title, World } from "../model";
import { audience } from "./audience";
import { americanDay } from "./data-file";
import { dataRecord, dvdDay } from "./data-record";

const MONTHS = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });

/**
 * The most watched titles of a kind that are out by `now`, most watched first
 * (docs/simkl-api.md#trending-and-disc-files).
 */
export function trendingFile(world: World, kind: Kind, timeframe: string, count: number, now: number) {
  return [...world.titles.values()]
    .filter((title) => title.kind === kind && isOut(title, now))
    .sort((a, b) => audience(b).watched(timeframe) - audience(a).watched(timeframe) || a.simkl - b.simkl)
    .slice(0, count)
    .map((title) => trendingRow(title, timeframe));
}

/** The films that came out on disc last, most watched first. */
export function dvdFile(world: World, count: number, now: number) {
  return [...world.titles.values()]
    .flatMap((title) => {
      const day = dvdDay(title);
      return day !== null && Date.parse(day) <= now ? [{ title, day }] : [];
    })
    .sort((a, b) => b.day.localeCompare(a.day))
    .slice(0, count)
    .map(({ title }) => {
      const { watching, completed } = audience(title);
      return { ...trendingRow(title, "today"), watched: watching + completed };
    })
    .sort((a, b) => b.watched - a.watched);
}

function trendingRow(title: Title, timeframe: string) {
  const { released, overview, status, kind, simkl, slug } = title;
  return {
    ...dataRecord(title, timeframe),
    url: kind === "movie" ? `/movie/${simkl}/${slug}` : `/${kind}/${simkl}/${slug}`,
    release_date: americanDay(released),
    status: { tba: "premiere", airing: "ongoing", ended: "ended" }[status],
    overview,
    metadata: released === null ? "" : MONTHS.format(new Date(released)),
    ...(kind === "movie" ? { dvd_date: americanDay(dvdDay(title)), theater: americanDay(released) } : {}),
  };
}

function isOut({ released, episodes }: Title, now: number): boolean {
  const out = released ?? episodes[0]?.airsAt ?? null;
  return out !== null && Date.parse(out) <= now;
}
