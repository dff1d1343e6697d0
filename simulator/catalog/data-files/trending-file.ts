import { estimateAudience } from "@/simulator/catalog/audience";
import type { Kind, Title, World } from "@/simulator/model";
import { formatAmericanDay } from "./data-file";
import { getDvdDay, toDataRecord } from "./data-record";

const DATE_FORMAT = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });

/** Released titles of a kind, most watched first (docs/simkl-api.md#trending-and-disc-files). */
export function buildTrendingFile(world: World, kind: Kind, timeframe: string, count: number, now: number) {
  return [...world.titles.values()]
    .filter((title) => title.kind === kind && isReleased(title, now))
    .sort(
      (a, b) => estimateAudience(b).watched(timeframe) - estimateAudience(a).watched(timeframe) || a.simkl - b.simkl,
    )
    .slice(0, count)
    .map((title) => toTrendingRow(title, timeframe));
}

/** The latest releases on disc, most watched first. */
export function buildDvdFile(world: World, count: number, now: number) {
  return [...world.titles.values()]
    .flatMap((title) => {
      const day = getDvdDay(title);
      return day !== null && Date.parse(day) <= now ? [{ title, day }] : [];
    })
    .sort((a, b) => b.day.localeCompare(a.day))
    .slice(0, count)
    .map(({ title }) => {
      const { watching, completed } = estimateAudience(title);
      return { ...toTrendingRow(title, "today"), watched: watching + completed };
    })
    .sort((a, b) => b.watched - a.watched);
}

function toTrendingRow(title: Title, timeframe: string) {
  const { released, overview, status, kind, simkl, slug } = title;
  return {
    ...toDataRecord(title, timeframe),
    url: kind === "movie" ? `/movie/${simkl}/${slug}` : `/${kind}/${simkl}/${slug}`,
    release_date: formatAmericanDay(released),
    status: { tba: "premiere", airing: "ongoing", ended: "ended" }[status],
    overview,
    metadata: released === null ? "" : DATE_FORMAT.format(new Date(released)),
    ...(kind === "movie"
      ? { dvd_date: formatAmericanDay(getDvdDay(title)), theater: formatAmericanDay(released) }
      : {}),
  };
}

function isReleased({ released, episodes }: Title, now: number): boolean {
  const out = released ?? episodes[0]?.airsAt ?? null;
  return out !== null && Date.parse(out) <= now;
}
