import type { Item, Title, World } from "../model";
import { DAY, instant, MINUTE } from "../world/instant";
import type { Random } from "../world/random";
import { regularEpisodes } from "./aired-episodes";
import type { Viewer } from "./evenings";
import { completedUndated, markedAtOnce, markedAtRelease, markedLongAgo } from "./mark-items";
import { watchLibrary } from "./watch-library";

/** How many titles: first those marked on joining, without having been watched then, then those left to live through. */
const counts = {
  atOnce: { tv: 46, anime: 14 },
  atRelease: { movie: 42, tv: 6 },
  longAgo: { movie: 17, tv: 8 },
  undated: { tv: 11, anime: 3 },
  lived: { movie: 640, tv: 278, anime: 135 },
};
const LONGEST_TO_LIVE = 200;

/** 1,200 items: what was known before joining and marked in the first weeks, and eight years of evenings. */
export function eightYearLibrary(world: World, viewer: Viewer): Item[] {
  const { from, random } = viewer;
  const titles = random.shuffled([...world.titles.values()]);
  const known = titles.filter((title) => wasOver(title, from));
  const pick = (kind: Title["kind"], count: number) => takeOut(known, count, (title) => title.kind === kind);

  const atOnce = [...pick("tv", counts.atOnce.tv), ...pick("anime", counts.atOnce.anime)];
  const atRelease = [...pick("movie", counts.atRelease.movie), ...pick("tv", counts.atRelease.tv)];
  const longAgo = [...pick("movie", counts.longAgo.movie), ...pick("tv", counts.longAgo.tv)];
  const undated = [...pick("tv", counts.undated.tv), ...pick("anime", counts.undated.anime)];
  const marked = [
    ...atOnce.map((title) => markedAtOnce(title, markingTime(from, random))),
    ...atRelease.map((title) => markedAtRelease(title, markingTime(from, random))),
    ...longAgo.map((title) => markedLongAgo(title, markingTime(from, random))),
    ...undated.map((title) => completedUndated(title, markingTime(from, random))),
  ];

  const taken = new Set(marked.map(({ simkl }) => simkl));
  const left = titles.filter((title) => !taken.has(title.simkl) && title.episodes.length <= LONGEST_TO_LIVE);
  const lived = (["movie", "tv", "anime"] as const).flatMap((kind) => {
    const candidates = left.filter((title) => title.kind === kind).sort((a, b) => urgency(b) - urgency(a));
    return candidates.slice(0, counts.lived[kind]);
  });
  return [...marked, ...watchLibrary(lived, viewer)];
}

/** What runs or comes now is never left out. */
function urgency({ status }: Title): number {
  return status === "ended" ? 0 : 1;
}

function wasOver(title: Title, at: number): boolean {
  const last = regularEpisodes(title).at(-1)?.airsAt ?? null;
  const isSerialOrFilm = title.kind === "movie" || last !== null;
  return title.status === "ended" && isSerialOrFilm && (last ?? title.released ?? "9999") < instant(at);
}

function takeOut(titles: Title[], count: number, isWanted: (title: Title) => boolean): Title[] {
  const taken = titles.filter(isWanted).slice(0, count);
  for (const title of taken) titles.splice(titles.indexOf(title), 1);
  return taken;
}

/** In the first three weeks, at any second. */
function markingTime(from: number, random: Random): number {
  return from + random.next() * 21 * DAY + MINUTE;
}
